/** What a command of the desk wants to be written, and what it tells. */
import type { ContentFile, Source } from '../postings/source.ts';
import { phrase, type Wording } from '../postings/wording.ts';
import { fieldsOf } from './edit-frontmatter.ts';
import { filesOf, groupByRequisition, toRequisition } from './requisitions.ts';

export interface Change {
  path: string;
  before: string;
  after: string;
}

export interface Outcome {
  /** In the order of the files; those that stay as they are among them. */
  changes: Change[];
  /** Sentences for people. */
  told: Wording[];
  /** Something is left for HR to do, and nothing is written. */
  isRefused: boolean;
}

export const nothingWritten = phrase('Nothing was written.');

export const refused = (...told: Wording[]): Outcome => ({ changes: [], told, isRefused: true });

/** A posting with the fields that are written in it, right or wrong. */
export interface ReadPosting extends Source {
  fields: Readonly<Record<string, unknown>>;
}

/** The postings of these files, and the sentences that say which of them cannot be read. */
export function readPostings(files: readonly ContentFile[]): { postings: ReadPosting[]; told: Wording[] } {
  const postings: ReadPosting[] = [];
  const told: Wording[] = [];
  for (const file of files) {
    const text = 'text' in file ? file.text : undefined;
    const fields = text === undefined ? undefined : fieldsOf(text);
    if (text !== undefined && fields) postings.push({ path: file.path, text, fields });
    else told.push(phrase(`\`${file.path}\` cannot be read. \`npm run check\` says why.`));
  }
  return { postings, told };
}

/**
 * Does the same with the files of each requisition: with all of them or with none. Throws when none is named, or there is
 * no such requisition.
 */
export function forEachRequisition(
  files: readonly ContentFile[],
  asked: readonly string[],
  change: (files: readonly ContentFile[], requisition: string) => Outcome,
): Outcome {
  if (asked.length === 0)
    throw new RangeError('Unexpected end of the call, expected the name of a requisition');
  const groups = groupByRequisition(files);
  const found = new Map(asked.map((name) => [toRequisition(name), filesOf(groups, name)]));
  const outcomes = [...found].map(([requisition, group]) => change(group, requisition));
  const bad = outcomes.filter(({ isRefused }) => isRefused);
  return bad.length > 0
    ? refused(...bad.flatMap(({ told }) => told), nothingWritten)
    : {
        changes: outcomes.flatMap(({ changes }) => changes),
        told: outcomes.flatMap(({ told }) => told),
        isRefused: false,
      };
}
