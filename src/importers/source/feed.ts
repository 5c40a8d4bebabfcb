/** A feed of jobs, job by job. */

import { quoteLine } from '../../postings/problem.ts';
import { phrase, say, type Wording } from '../../postings/wording.ts';
import { Facts } from '../facts/facts.ts';
import { settleCities } from '../facts/place.ts';
import type { Draft, Imported, ImportPolicy, Note } from '../importer.ts';
import { htmlToMarkdown, unescapeHtml } from '../markdown/from-html.ts';
import { textToMarkdown } from '../markdown/from-text.ts';
import { kindOfLine } from '../markdown/heading-line.ts';
import type { Branch, Leaf } from './branch.ts';
import { cleanLine, cleanText } from './clean.ts';

/** A piece of a body: HTML, or text when there is not a tag in it, below a heading or none. */
export interface Piece {
  heading?: string | Leaf | undefined;
  leaf: Leaf | undefined;
}

const isHtml = (text: string): boolean => /<\/?[a-z][^<>]*>/i.test(text);

/** HTML comes escaped once more than it should be from some sources. */
const isEscaped = (text: string): boolean => !isHtml(text) && /&lt;\/?[a-z][^<>]*&gt;/i.test(text);

/** A text that opens the section by itself needs no heading of ours. */
const isOfOneKind = (own: string, heading: string): boolean =>
  kindOfLine(own) !== undefined && kindOfLine(own) === kindOfLine(heading);

/** A piece as Markdown; what cannot be read is told. */
function pieceToMarkdown(facts: Facts, { heading, leaf }: Piece): string {
  if (!leaf) {
    if (typeof heading === 'object')
      facts.leaveOut(heading.path, heading.value, phrase('the heading of an empty text'));
    return '';
  }
  const told = String(leaf.value);
  try {
    const written = isEscaped(told) ? unescapeHtml(told) : told;
    const tell = (what: Wording) => facts.leaveOut(leaf.path, what, phrase('not taken into the text'));
    const title = (typeof heading === 'object' ? String(heading.value) : heading)
      ?.replace(/[\s:：#*_[\]<>`\\]+/g, ' ')
      .trim();
    const body =
      isHtml(written) || /&[a-z]+;|&#/i.test(written)
        ? htmlToMarkdown(written, tell, title)
        : textToMarkdown(cleanText(written), title);
    const own = /^## (.*)\n/.exec(body)?.[1];
    const isSaid = own === title || (typeof heading === 'string' && isOfOneKind(own ?? '', heading));
    return title && body !== '' && !isSaid ? `## ${title}\n\n${body}` : body;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    facts.leaveOut(
      leaf.path,
      told.slice(0, 40),
      phrase(error.message.startsWith('Unexpected') ? error.message : 'too deep'),
    );
    return '';
  }
}

/** The words of a text, line by line and tag by tag. */
const linesOf = (leaf: Leaf): string[] =>
  String(leaf.value)
    .split(/<[^>]*>|\n/)
    .map(cleanLine)
    .filter((line) => line !== '');

/** The pieces without those that another text has in it already, which are told. */
export function withoutTwins(facts: Facts, whole: Leaf | undefined, pieces: readonly Piece[]): Piece[] {
  const said = new Set(whole ? linesOf(whole) : []);
  return pieces.filter(({ leaf }) => {
    const lines = leaf ? linesOf(leaf) : [];
    if (!leaf || !whole || lines.length === 0 || !lines.every((line) => said.has(line))) return true;
    facts.leaveOut(leaf.path, leaf.value, phrase(`the text of \`${lastOf(whole.path)}\` again`));
    return false;
  });
}

const lastOf = (path: string): string => path.split('.').at(-1) ?? path;

export const toBody = (facts: Facts, pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => pieceToMarkdown(facts, piece))
    .filter((part) => part !== '')
    .join('\n\n');

export type ReadJob = (job: Branch, facts: Facts) => Pick<Draft, 'id' | 'locale' | 'body'>;

const note = ({ path, value }: Leaf): Note => ({
  field: path,
  kind: 'left-out',
  message: say`${quoteLine(value)}: ${phrase('no field of the posting')}`,
});

/** Every job of a feed; a job that is none is told. */
export function readFeed(
  root: Branch,
  jobs: readonly Branch[],
  policy: ImportPolicy,
  readJob: ReadJob,
): Imported {
  const drafts = jobs.map((job, index) => {
    const facts = new Facts(policy);
    const draft = readJob(job, facts);
    settleCities(facts);
    policy.onProgress?.(index + 1, jobs.length);
    return facts.toDraft(job, draft);
  });
  if (jobs.length === 0) throw new RangeError('Unexpected source without a job, expected at least one');
  return { drafts, notes: root.unread().map(note) };
}

/** Values that say again what was read elsewhere: they are told in one word. */
export function passOverTwins(facts: Facts, job: Branch, keys: readonly string[], why: Wording): void {
  const unread = new Set(job.unreadPaths());
  for (const key of keys) {
    if (!unread.has(job.at(key).path)) continue;
    const leaf = job.leaf(key);
    if (leaf) facts.leaveOut(leaf.path, leaf.value, why);
  }
}
