/** Every form in which postings are taken in; a text is taken by the first that knows it. */
import type { Importer } from './importer.ts';
import { text } from './text.ts';

export type { Draft, Imported, Importer, ImportPolicy, Note } from './importer.ts';
export { completeDraft, type ImportedPosting } from './posting/complete.ts';
export { mergePostings } from './posting/merge-postings.ts';

export const importers: readonly Importer[] = [text];

/** Throws when there is none of that name, or the text is of no form that we know. */
export function findImporter(source: string, name?: string): Importer {
  const found = importers.find((each) => (name === undefined ? each.takes(source) : each.name === name));
  if (found) return found;
  const names = importers.map((each) => `\`${each.name}\``).join(', ');
  throw new RangeError(
    name === undefined
      ? `Unexpected form of the source, expected one of ${names}`
      : `Unexpected source \`${name}\`, expected one of ${names}`,
  );
}
