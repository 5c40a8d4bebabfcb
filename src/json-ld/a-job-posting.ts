/** Postings as their pages state them, for tests. */
import { aPosting } from '../postings/a-posting.ts';
import { renderBody } from '../postings/body.ts';
import type { Posting } from '../postings/posting.ts';
import { makeSite } from '../site/site.ts';
import { makePaths } from '../urls.ts';
import { makeJobPosting } from './job-posting.ts';
import { toScriptText } from './thing.ts';

export const siteFile = {
  name: 'Tarn & Werk',
  url: 'https://tarn.example/careers/',
  locales: ['en', 'de'],
  timeZone: 'America/New_York',
  organization: { url: 'https://tarn.example', logo: '/logo.svg', employees: 7 },
};

type Json = string | number | boolean | { [key: string]: Json } | Json[];

interface Written {
  posting?: Partial<Posting>;
  body?: string;
  site?: Partial<typeof siteFile>;
}

/** The statement as a reader of the page gets it. */
export function jobPosting({
  posting = {},
  body = 'Look after the park.',
  site: keys = {},
}: Written = {}): Record<string, Json> {
  const site = makeSite({ ...siteFile, ...keys });
  const full = aPosting(posting);
  const sections = renderBody(body, full.locale, site.base);
  return JSON.parse(
    toScriptText(makeJobPosting({ site, paths: makePaths(site.url), posting: full, sections })),
  );
}

export const withFields = (posting: Partial<Posting>) => jobPosting({ posting });
