/** The corpus on disk: our content folder, and the same files as the peers want them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '../../src/postings/calendar-date.ts';
import { localeToSegment } from '../../src/urls.ts';
import { type Ad, type AdRequest, makeAd } from './ad.ts';
import { localesOf, type Shape } from './shapes.ts';

/** What is kept of an ad: what decides which pages there are. */
export type AdFacts = Omit<Ad, 'text'>;

export interface Corpus {
  seed: string;
  shape: Shape;
  locales: string[];
  /** By number. */
  ads: Map<number, AdFacts>;
  /** Our content folder. */
  ours: string;
  /** A folder a language, `<locale>/jobs/<slug>.md`. */
  peers: string;
}

const siteText = (locales: readonly string[]): string =>
  [
    'name: Halden Freight',
    'url: https://careers.halden.example',
    'defaultLocale: en',
    `locales: [${locales.join(', ')}]`,
    'timeZone: Europe/Berlin',
    'organization: { url: https://www.halden.example, employees: 4200 }',
    'closed: { keepDays: 90 }',
    '',
  ].join('\n');

const ourFile = ({ ours }: Corpus, { slug, locale }: AdFacts): string =>
  join(ours, 'postings', `${slug}.${locale}.md`);

const peerFile = ({ peers }: Corpus, { slug, locale }: AdFacts): string =>
  join(peers, localeToSegment(locale), 'jobs', `${slug}.md`);

const request = ({ seed, shape }: Corpus, index: number): AdRequest => ({ seed, shape, index });

/** Writes our file of an ad, new or over the one that is there, and returns its facts. */
export function writeAd(corpus: Corpus, index: number, revision = 0): AdFacts {
  const { text, ...facts } = makeAd({ ...request(corpus, index), revision });
  writeFileSync(ourFile(corpus, facts), text);
  corpus.ads.set(index, facts);
  return facts;
}

/** Deletes our file of an ad, and returns what it was. */
export function removeAd(corpus: Corpus, index: number): AdFacts {
  const facts = corpus.ads.get(index);
  if (!facts) throw new RangeError(`Unexpected ad ${index}, expected one of the corpus`);
  rmSync(ourFile(corpus, facts));
  corpus.ads.delete(index);
  return facts;
}

/** Writes so many ads into a new folder, once for us and once for the peers. */
export function writeCorpus(
  folder: string,
  { seed, shape, count }: { seed: string; shape: Shape; count: number },
): Corpus {
  const locales = localesOf(shape);
  const corpus: Corpus = {
    seed,
    shape,
    locales,
    ads: new Map(),
    ours: join(folder, 'ours'),
    peers: join(folder, 'peers'),
  };
  mkdirSync(join(corpus.ours, 'postings'), { recursive: true });
  for (const locale of locales)
    mkdirSync(join(corpus.peers, localeToSegment(locale), 'jobs'), { recursive: true });
  writeFileSync(join(corpus.ours, 'site.yaml'), siteText(locales));
  for (let index = 0; index < count; index += 1) {
    const { text, ...facts } = makeAd(request(corpus, index));
    writeFileSync(ourFile(corpus, facts), text);
    writeFileSync(peerFile(corpus, facts), text);
    corpus.ads.set(index, facts);
  }
  return corpus;
}

/** Pages that every contender has to make: one an ad, one a language, one a language and country with an open ad. */
export function countPages({ ads, locales }: Corpus, today: CalendarDate): number {
  const open = [...ads.values()].filter(({ validThrough }) => today <= validThrough);
  const pairs = new Set(open.map(({ locale, country }) => `${locale} ${country}`));
  return ads.size + locales.length + pairs.size;
}
