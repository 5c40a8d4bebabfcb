import type { MessageKey } from '../i18n/interface-locales.ts';
import { pluralForms, translate } from '../i18n/translate.ts';
import { autonym, facetLabel } from '../i18n/words.ts';
import type { FieldName } from '../postings/fields.ts';
import { yearlyPay } from '../postings/yearly-pay.ts';
import { type CareersSite, localeBoard, segmentToLocale } from './careers-site.ts';
import { type Chrome, makeChrome } from './chrome.ts';
import { citiesOf } from './cities.ts';
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
  facets: SearchFacet[];
  /** Other languages with postings. */
  languages: SearchLanguage[];
  /** Introduces those whose texts were not looked through. */
  elsewhere: string;
  home: string;
  count: Record<string, string>;
  texts: Record<SearchText, string>;
}

/** A choice of an order. */
interface Order {
  value: string;
  text: string;
}

export interface SearchFacet {
  field: FieldName;
  label: string;
  names: Record<string, string>;
  /** Where no list on the page states them. */
  counts?: Record<string, number>;
}

export interface SearchLanguage {
  locale: string;
  autonym: string;
  search: string;
  postings: string;
  /** How many postings it has at most, in thousands: what `postings` weighs. */
  thousands: number;
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
  sorts: Order[];
  settings: SearchSettings;
  /** Path of the script. */
  script: string;
}

/** Cities stand behind their countries. */
function cityFacets(careers: CareersSite, locale: string): SearchFacet[] {
  const { entries } = citiesOf(careers, locale);
  if (entries.length === 0) return [];
  const names = Object.fromEntries(entries.map(({ name }) => [name, name]));
  const counts = Object.fromEntries(entries.map(({ name, count }) => [name, count]));
  return [{ field: 'city', label: facetLabel(locale, 'city'), names, counts }];
}

/** Amounts of several currencies do not compare, which the name of the order says. */
function makeSorts(careers: CareersSite, locale: string): Order[] {
  const { listed } = localeBoard(careers, locale);
  const currencies = new Set(listed.flatMap((posting) => yearlyPay(posting)?.currency ?? []));
  const sort = (value: string, key: MessageKey) => ({ value, text: translate(locale, key) });
  return [
    sort('relevance', 'search.sort.relevance'),
    sort('date', 'search.sort.date'),
    ...(currencies.size === 1 ? [sort('pay', 'search.sort.pay')] : []),
    ...(currencies.size > 1 ? [sort('pay', 'search.sort.pay-by-currency')] : []),
  ];
}

function otherLanguages({ board, paths }: CareersSite, own: string): SearchLanguage[] {
  return [...board.locales.values()]
    .filter(({ locale, listed }) => locale !== own && listed.length > 0)
    .map(({ locale, listed }) => ({
      ...{ locale, autonym: autonym(locale) },
      search: paths.search(locale),
      postings: paths.searchPostings(locale),
      thousands: Math.ceil(listed.length / 1000),
    }));
}

/** What decides about the filters and orders of a language, and about its links to others, beside its facets. */
export const searchInputs = (careers: CareersSite, locale: string): string =>
  JSON.stringify([
    citiesOf(careers, locale).entries,
    makeSorts(careers, locale),
    otherLanguages(careers, locale),
  ]);

export function searchView(careers: CareersSite, params: Record<string, string | undefined>): SearchView {
  const locale = segmentToLocale(careers, params['locale']);
  const { paths } = careers;
  const { listed } = localeBoard(careers, locale);
  const newest = itemsOf(listed, 1);
  const heading = translate(locale, 'search.label');
  const facets = makeFacetLists(careers, locale);
  return {
    chrome: makeChrome(careers, { kind: 'search' }, locale, { title: heading, description: heading }),
    heading,
    rows: newest.map((posting) => makeRow(careers, posting)),
    count: translate(locale, 'listing.count', { count: listed.length }),
    empty: mayRunOut(newest) ? emptyPart(careers, locale) : undefined,
    facets,
    sorts: makeSorts(careers, locale),
    script: careers.searchScript,
    settings: {
      locale,
      index: paths.searchIndex,
      postings: paths.searchPostings(locale),
      pay: paths.searchPay(locale),
      facets: facets.flatMap(({ field, label, entries }) => {
        const facet = {
          ...{ field, label },
          names: Object.fromEntries(entries.map(({ value, name }) => [value, name])),
        };
        return field === 'country' ? [facet, ...cityFacets(careers, locale)] : [facet];
      }),
      languages: otherLanguages(careers, locale),
      elsewhere: translate(locale, 'listing.empty.help'),
      home: paths.home(locale),
      count: pluralForms(locale, 'listing.count'),
      texts: Object.fromEntries(
        searchTexts.map((key) => [key, translate(locale, `search.${key}`, { value: '{value}' })]),
      ) as Record<SearchText, string>,
    },
  };
}
