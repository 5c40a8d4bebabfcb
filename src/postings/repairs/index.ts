/** Every repair that `npm run fix` makes. Those of values are the guesses of the field table. */
import { textLineRepairs } from '../body-lines.ts';
import { encoding } from './encoding.ts';
import { fences } from './fences.ts';
import { fieldLineRepairs } from './field-lines.ts';
import { fieldNameRepair, fieldValueRepair, quotedValueRepair } from './field-values.ts';
import { secondLevelHeadings } from './headings.ts';
import { plainCharacters } from './plain-characters.ts';
import { plainValue } from './plain-value.ts';
import type { Repair } from './repair.ts';

export const repairs: readonly Repair[] = [
  encoding,
  plainCharacters,
  fences,
  ...fieldLineRepairs,
  quotedValueRepair,
  fieldNameRepair,
  fieldValueRepair,
  plainValue,
  secondLevelHeadings,
  ...textLineRepairs,
];
