/** Which field somebody means who writes its name in another way. */
import { fieldNameSynonyms, likelyFieldNames } from './field-name-synonyms.ts';
import { type FieldName, fieldNames } from './fields.ts';
import { misspelt, nearest } from './nearest.ts';

export interface NamedField {
  name: FieldName;
  /** False when it may be another one. */
  isCertain: boolean;
  /** That it is called so, not merely written like it. */
  isLikely?: true;
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, '');

const byFold = (names: Partial<Record<FieldName, readonly string[]>>): [string, FieldName][] =>
  Object.entries(names).flatMap(([name, synonyms]) =>
    synonyms.map((synonym): [string, FieldName] => [fold(synonym), name as FieldName]),
  );

const likelyByFold = new Map(byFold(likelyFieldNames));

const namesByFold = new Map<string, FieldName>([
  ...byFold(fieldNameSynonyms),
  ...fieldNames.map((name): [string, FieldName] => [fold(name), name]),
]);

/**
 * The field by its name in any spelling or language, else by likeness; none when nothing is like it.
 *
 * @example fieldNamed('valid_through') // → { name: 'validThrough', isCertain: true }
 * @example fieldNamed('Titel') // → { name: 'title', isCertain: true }
 */
export function fieldNamed(written: string): NamedField | undefined {
  const text = fold(written.slice(0, 60));
  const known = namesByFold.get(text);
  const likely = known ? undefined : likelyByFold.get(text);
  if (likely) return { name: likely, isCertain: false, isLikely: true };
  const slip = known ?? (misspelt(written, fieldNames) as FieldName | undefined);
  if (slip) return { name: slip, isCertain: true };
  const near = nearest(written, fieldNames) as FieldName | undefined;
  return near && { name: near, isCertain: false };
}

const beginning = /^[\s\p{Cf}>*_"'“”„«»-]*(\p{L}[\p{L}\p{M}\p{Cf} _-]{0,30}?)["'“”»*_\s\p{Cf}]*[:：]/u;

/** Whether a line begins with the name of a field and a colon, whatever is wrong with either. */
export function beginsField(line: string): boolean {
  const written = beginning.exec(line)?.[1];
  return written !== undefined && fieldNamed(written)?.isCertain === true;
}

/** The field whose name is all that a line holds. */
export function bareField(line: string): FieldName | undefined {
  const named = /^\s*[\p{L}_]{3,30}\s*$/u.test(line) ? fieldNamed(line) : undefined;
  return named?.isCertain ? named.name : undefined;
}
