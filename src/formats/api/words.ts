import { valueInWords } from '../../i18n/words.ts';
import { type FieldKind, type FieldName, fieldNames, fieldRow } from '../../postings/fields.ts';
import type { Posting } from '../../postings/posting.ts';

/** Kinds whose values are words already. */
const inWords: readonly FieldKind[] = ['text', 'region', 'email', 'address'];

/** The fields whose values a page prints in other words than HR wrote. */
export const wordedFields: readonly FieldName[] = fieldNames.filter(
  (name) => fieldRow(name).shown && !inWords.includes(fieldRow(name).kind),
);

/** The values of those fields that the posting has, in its language. */
export const postingInWords = (posting: Posting): Record<string, string | string[]> =>
  Object.fromEntries(
    wordedFields.flatMap((name) => {
      const value = posting[name];
      if (value === undefined) return [];
      const words = (each: unknown) => valueInWords(posting.locale, name, each);
      return [[name, Array.isArray(value) ? value.map(words) : words(value)]];
    }),
  );
