/** What an importer is: the text of one source → drafts of postings, and what became of everything else. */

import type { FieldName } from '../postings/fields.ts';
import type { Wording } from '../postings/wording.ts';

/** Something that is told to HR about a field of the source, or of the posting. */
export interface Note {
  /** Path of a field of the source such as `offices[0].name`, or the name of a field of the posting. */
  field: string;
  kind: 'left-out' | 'uncertain';
  message: Wording;
}

export type Fields = Partial<Record<FieldName, unknown>>;

/** One job in one language, as the source has it. */
export interface Draft {
  /** What the source calls the job for ever; none when the source has no such name. */
  id?: string | undefined;
  locale?: string | undefined;
  /** In the vocabulary of the posting format. */
  fields: Fields;
  /** Markdown. */
  body: string;
  notes: Note[];
}

export interface Imported {
  drafts: Draft[];
  /** About the source as a whole. */
  notes: Note[];
}

/** What importers are told about the site. */
export interface ImportPolicy {
  timeZone: string;
  /** Of the postings, where the caller knows it. */
  locale?: string | undefined;
  /** Where the source comes from, when it was fetched. */
  address?: string | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface Importer {
  name: string;
  /** A source holds all open jobs: what is no longer in it has gone. */
  isFeed?: true;
  /** Whether a text is of this form. Importers are asked in the order of their list. */
  takes(text: string): boolean;
  /** Throws a RangeError that begins with `Unexpected` when the text is not what it claims to be. */
  read(text: string, policy: ImportPolicy): Imported;
}
