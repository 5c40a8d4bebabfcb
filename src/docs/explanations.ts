import { rules } from '../postings/rules/index.ts';
import { problemGroups } from './problem-texts.ts';

/** Why each rule is there, or what its problems mean and how they are mended, by the rule's name. */
export const makeExplanations = (): ReadonlyMap<string, string> =>
  new Map([
    ...problemGroups.flatMap(({ texts }) =>
      Object.entries(texts).map(([id, { means, mend }]): [string, string] => [id, `${means} ${mend}`]),
    ),
    ...rules.map(({ id, why }): [string, string] => [id, why]),
  ]);
