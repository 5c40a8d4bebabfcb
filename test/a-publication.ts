/** Factory for tests: what is not the point of a test is filled in. */
import type { Publication } from '../src/formats/format.ts';
import { hostingFiles } from '../src/hosting/index.ts';
import { aPosting } from '../src/postings/a-posting.ts';
import { makeBoard } from '../src/postings/board.ts';
import type { Posting } from '../src/postings/posting.ts';
import { makeSite } from '../src/site/site.ts';
import { makePaths } from '../src/urls.ts';

type SiteFile = Parameters<typeof makeSite>[0];

/** On 2026-11-23. */
export function aPublication(
  postings: readonly Posting[] = [aPosting()],
  site: SiteFile = {},
  isPreview = false,
): Publication {
  const made = makeSite({ url: 'https://example.com/', locales: ['en', 'de', 'pt-BR'], ...site });
  const board = makeBoard(postings, { today: '2026-11-23', policy: made, drafts: isPreview });
  return { site: made, board, paths: makePaths(made.url), isPreview, bodyOf: () => '' };
}

/** Past the days that the site keeps it. */
export const removed = aPosting({
  requisition: 'old',
  datePosted: '2025-01-01',
  validThrough: '2025-02-01',
});

export const closed = aPosting({
  requisition: 'closed',
  datePosted: '2026-01-01',
  validThrough: '2026-11-01',
});

export const fileOf = (publication: Publication, name: string): string =>
  new Map(hostingFiles(publication)).get(name) ?? '';
