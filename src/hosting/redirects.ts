/** Addresses that lead elsewhere or nowhere any more. */
import type { Publication } from '../formats/format.ts';
import type { Posting } from '../postings/posting.ts';

/** Percent-encoded paths. */
export interface Redirect {
  from: string;
  to: string;
}

/** An address as it is asked for: a folder's also without its closing slash. */
function spellings(path: string): string[] {
  const bare = path.replace(/\/$/, '');
  return /\.[^/]*$/.test(bare) ? [path] : [bare, `${bare}/`];
}

const oldPaths = ({ paths }: Publication, { aliases = [] }: Posting): string[] =>
  [...new Set(aliases.map(paths.old))].flatMap(spellings);

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : 1);

/** From the old addresses of every posting that has a page. */
export function redirects(publication: Publication): Redirect[] {
  const { board, paths } = publication;
  return board.shown
    .filter(({ aliases = [] }) => aliases.length > 0)
    .flatMap((posting) => {
      const to = paths.posting(posting.locale, posting.slug);
      return oldPaths(publication, posting).map((from) => ({ from, to }));
    })
    .sort((a, b) => byCodePoint(a.from, b.from));
}

/** Every address of the postings that have lost their page for good, of those that were ever listed. */
export function gonePaths(publication: Publication): string[] {
  const { board, paths } = publication;
  return board.withheld
    .filter(({ posting, state }) => state === 'removed' && !posting.unlisted)
    .flatMap(({ posting }) => [
      ...spellings(paths.posting(posting.locale, posting.slug)),
      ...oldPaths(publication, posting),
    ])
    .sort(byCodePoint);
}
