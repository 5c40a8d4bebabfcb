/** The newest postings of a language as another website shows them in a frame. */
import { direction } from '../i18n/direction.ts';
import { translate } from '../i18n/translate.ts';
import { type CareersSite, localeBoard, segmentToLocale } from './careers-site.ts';
import type { NavigationLink } from './chrome.ts';
import { type EmptyList, mayRunOut } from './empty-list.ts';
import { brandOf, type Head } from './head.ts';
import { itemsOf } from './paging.ts';
import { makeRow, type Row } from './rows.ts';

export interface EmbedView extends Head {
  heading: string;
  /** How many there are, or that there is none. */
  summary: string;
  rows: Row[];
  /** What stands there when all of those have closed. */
  empty: EmptyList | undefined;
  all: NavigationLink;
}

export function embedView(careers: CareersSite, params: Record<string, string | undefined>): EmbedView {
  const { site, paths } = careers;
  const locale = segmentToLocale(careers, params['locale']);
  const { listed } = localeBoard(careers, locale);
  const newest = itemsOf(listed, 1);
  const company = site.name;
  const heading = translate(locale, 'nav.positions');
  return {
    lang: locale,
    dir: direction(locale),
    company,
    title: `${heading} – ${company}`,
    description: translate(locale, 'site.description', { company }),
    // Of the page that has more than this one.
    canonical: paths.absolute(paths.home(locale)),
    hreflangs: [],
    feeds: [],
    structuredData: [],
    isIndexable: false,
    picture: undefined,
    ...brandOf(site, paths),
    heading,
    summary:
      listed.length > 0
        ? translate(locale, 'listing.count', { count: listed.length })
        : translate(locale, 'listing.empty'),
    rows: newest.map((posting) => makeRow(careers, posting)),
    // The link to all is there anyway.
    empty: mayRunOut(newest) ? { text: translate(locale, 'listing.closed'), languages: [] } : undefined,
    all: { text: translate(locale, 'search.empty.all'), href: paths.home(locale) },
  };
}
