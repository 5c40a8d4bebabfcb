/** What files for other programs do not carry: nothing is missing in one without a word. */
import type { Posting } from '../postings/posting.ts';
import { toPrintable } from './terminal/printable.ts';

interface Omission {
  /** Path below the folder of the site. */
  file: string;
  /** Completes "3 postings …". */
  reason: string;
  /** The postings are in the file all the same. */
  isGap: boolean;
  postings: readonly Pick<Posting, 'file'>[];
}

/** Most postings that are named for one reason. */
const maximumNames = 5;

/**
 * One line a file and reason.
 *
 * @example renderOmissions([{ file: 'feeds/jooble.xml', reason: 'of 2025', isGap: false, postings }])
 * // → ['feeds/jooble.xml leaves out 1 posting of 2025: postings/gardener.en.md']
 */
export const renderOmissions = (omissions: readonly Omission[]): string[] =>
  omissions.map(({ file, reason, isGap, postings }) => {
    const names = postings.slice(0, maximumNames).map(({ file }) => toPrintable(file));
    const more = postings.length > maximumNames ? [`and ${postings.length - maximumNames} more`] : [];
    const count = `${postings.length} posting${postings.length === 1 ? '' : 's'}`;
    return `${file} ${isGap ? 'has' : 'leaves out'} ${count} ${reason}: ${[...names, ...more].join(', ')}`;
  });
