/** What files for other programs do not carry: no posting is missing in one without a word. */
import type { Posting } from '../postings/posting.ts';
import { toPrintable } from './terminal/printable.ts';

interface Omission {
  /** Path below the folder of the site. */
  file: string;
  /** Completes "3 postings …". */
  reason: string;
  postings: readonly Pick<Posting, 'file'>[];
}

/** Most postings that are named for one reason. */
const maximumNames = 5;

/**
 * One line a file and reason.
 *
 * @example renderOmissions([{ file: 'feeds/jooble.xml', reason: 'left out, too old', postings }])
 * // → ['feeds/jooble.xml: 1 posting left out, too old: postings/gardener.en.md']
 */
export const renderOmissions = (omissions: readonly Omission[]): string[] =>
  omissions.map(({ file, reason, postings }) => {
    const names = postings.slice(0, maximumNames).map(({ file }) => toPrintable(file));
    const more = postings.length > maximumNames ? [`and ${postings.length - maximumNames} more`] : [];
    const count = `${postings.length} posting${postings.length === 1 ? '' : 's'}`;
    return `${file}: ${count} ${reason}: ${[...names, ...more].join(', ')}`;
  });
