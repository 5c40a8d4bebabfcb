/** Factory for tests: what is not the point of a test is filled in. */
import type { Publication } from '../formats/format.ts';
import { aPosting } from '../postings/a-posting.ts';
import { makeBoard } from '../postings/board.ts';
import type { Posting } from '../postings/posting.ts';
import { makeSite } from '../site/site.ts';
import { makePaths } from '../urls.ts';
import { hostingFiles } from './index.ts';

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
