import { pluralForms, translate } from '../i18n/translate.ts';
import { autonym } from '../i18n/words.ts';
import type { FieldName } from '../postings/fields.ts';
import { type CareersSite, localeBoard, segmentToLocale } from './careers-site.ts';
import { type Chrome, makeChrome } from './chrome.ts';
import { type EmptyList, emptyPart, mayRunOut } from './empty-list.ts';
import { type FacetList, makeFacetLists } from './facet-lists.ts';
import { itemsOf } from './paging.ts';
import { makeRow, type Row } from './rows.ts';

/** What the script of the search page has to know; texts are in the visitor's language. */
export interface SearchSettings {
  locale: string;
  /** Folder of the search index. */
  index: string;
  /** Files with what rows show. */
  postings: string;
  pay: string;
  facets: { field: FieldName; label: string; names: Record<string, string> }[];
  languages: { locale: string; autonym: string; search: string; postings: string }[];
  home: string;
  count: Record<string, string>;
  texts: Record<SearchText, string>;
}

const searchTexts = [
  'remove',
  'more',
  'loading',
  'failed',
  'empty',
  'empty.words',
  'empty.filters',
  'empty.countries',
  'empty.languages',
  'empty.all',
  'reset',
  'filters',
  'sort',
  'sort.relevance',
  'sort.date',
] as const;

export type SearchText = (typeof searchTexts)[number];

export interface SearchView {
  chrome: Chrome;
  heading: string;
  /** What is there without a script: the newest postings and the lists. */
  rows: Row[];
  count: string;
  /** What stands there when all of those have closed. */
  empty: EmptyList | undefined;
  facets: FacetList[];
  settings: SearchSettings;
  /** Path of the script. */
  script: string;
}

export function searchView(careers: CareersSite, params: Record<string, string | undefined>): SearchView {
  const locale = segmentToLocale(careers, params['locale']);
  const { paths, board } = careers;
  const { listed } = localeBoard(careers, locale);
  const newest = itemsOf(listed, 1);
  const heading = translate(locale, 'search.label');
  const facets = makeFacetLists(careers, locale);
  const others = [...board.locales.values()].filter(
    (other) => other.locale !== locale && other.listed.length > 0,
  );
  return {
    chrome: makeChrome(careers, { kind: 'search' }, locale, { title: heading, description: heading }),
    heading,
    rows: newest.map((posting) => makeRow(careers, posting)),
    count: translate(locale, 'listing.count', { count: listed.length }),
    empty: mayRunOut(newest) ? emptyPart(careers, locale) : undefined,
    facets,
    script: careers.searchScript,
    settings: {
      locale,
      index: paths.searchIndex,
      postings: paths.searchPostings(locale),
      pay: paths.searchPay(locale),
      facets: facets.map(({ field, label, entries }) => ({
        field,
        label,
        names: Object.fromEntries(entries.map(({ value, name }) => [value, name])),
      })),
      languages: others.map((other) => ({
        locale: other.locale,
        autonym: autonym(other.locale),
        search: paths.search(other.locale),
        postings: paths.searchPostings(other.locale),
      })),
      home: paths.home(locale),
      count: pluralForms(locale, 'listing.count'),
      texts: Object.fromEntries(
        searchTexts.map((key) => [key, translate(locale, `search.${key}`, { value: '{value}' })]),
      ) as Record<SearchText, string>,
    },
  };
}
