/** What a call of `npm run new` lacks. */
import { type FieldName, fieldNames, fieldRow } from '../postings/fields.ts';
import type { Values } from './field-flags.ts';
import type { Call } from './new-posting.ts';

/** The fields that must be given and are not. */
export const missingFields = (values: Values): FieldName[] =>
  fieldNames.filter((name) => fieldRow(name).required && values[name] === undefined);

/** The flags without which there is no posting; none are missing in a complete call. */
export function missingFlags({ from, values }: Call): string[] {
  if (from !== undefined) return values.locale === undefined ? ['--locale'] : [];
  return missingFields(values).map((name) => `--${name}`);
}

/** Throws when something is missing. */
export function refuseIncomplete(call: Call): void {
  const missing = missingFlags(call).map((flag) => `\`${flag}\``);
  if (missing.length > 0) throw new RangeError(`Unexpected end of the call, expected ${missing.join(', ')}`);
}
