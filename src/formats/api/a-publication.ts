/** A board as formats are printed from, for tests: what is not the point of a test is filled in. */
import { aPosting } from '../../postings/a-posting.ts';
import { makeBoard } from '../../postings/board.ts';
import type { Posting } from '../../postings/posting.ts';
import { makeSite } from '../../site/site.ts';
import { makePaths } from '../../urls.ts';
import type { Format, Publication, Scope } from '../format.ts';
import { renderFile } from '../index.ts';

interface APublication {
  postings?: (Partial<Posting> & { body?: string })[];
  site?: Parameters<typeof makeSite>[0];
  today?: string;
}

export function aPublication({ postings = [], site: own, today = '2026-11-23' }: APublication): Publication {
  const site = makeSite({
    name: 'Example',
    url: 'https://example.com/careers/',
    locales: ['en', 'de', 'fr'],
    timeZone: 'Europe/Berlin',
    ...own,
  });
  const bodies = new Map(postings.map(({ body = '', ...posting }) => [aPosting(posting), body]));
  return {
    site,
    board: makeBoard([...bodies.keys()], { today, policy: site }),
    paths: makePaths(site.url),
    isPreview: false,
    bodyOf: (posting) => bodies.get(posting) ?? '',
  };
}

/** What a reader makes of a format's JSON: of a locale where one is named, else of the site. */
export function readJson<T>(format: Format, publication: Publication, locale?: string): T {
  const own = publication.board.locales.get(locale ?? '');
  const scope: Scope = own ? { kind: 'locale', own } : { kind: 'site' };
  return JSON.parse(renderFile(publication, { format, scope })) as T;
}
