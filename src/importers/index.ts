/** Every form in which postings are taken in; a text is taken by the first that knows it. */
import { ashby } from './ashby.ts';
import { greenhouse } from './greenhouse.ts';
import { html } from './html.ts';
import type { Importer } from './importer.ts';
import { jobPosting } from './job-posting.ts';
import { lever } from './lever.ts';
import { personio } from './personio.ts';
import { recruitee } from './recruitee.ts';
import { smartRecruiters } from './smart-recruiters.ts';
import { unknownForm } from './source/unknown-form.ts';
import { teamtailor } from './teamtailor.ts';
import { text } from './text.ts';
import { workable } from './workable.ts';

export type { Draft, Imported, Importer, ImportPolicy, Note } from './importer.ts';
export { completeDraft, type ImportedPosting } from './posting/complete.ts';
export { mergePostings } from './posting/merge-postings.ts';
export { pathInWords } from './source/branch.ts';

export const importers: readonly Importer[] = [
  ...[greenhouse, lever, ashby, personio, recruitee, smartRecruiters, workable, teamtailor],
  ...[jobPosting, html, text],
];

/** Throws when there is none of that name, or the text is of no form that we know. */
export function findImporter(source: string, name?: string): Importer {
  const found = importers.find((each) => (name === undefined ? each.takes(source) : each.name === name));
  if (found) return found;
  const names = importers.map((each) => `\`${each.name}\``).join(', ');
  if (name !== undefined) throw new RangeError(`Unexpected source \`${name}\`, expected one of ${names}`);
  // What is of no such form is plain text.
  throw new RangeError(unknownForm(source));
}
