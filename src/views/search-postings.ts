/** What the search page answers from at once: the rows of a language in one file, and their pay in another. */
import { type CalendarDate, daysBetween } from '../postings/calendar-date.ts';
import { facetFields, facetValuesOf } from '../postings/facets.ts';
import type { FieldName } from '../postings/fields.ts';
import type { Posting } from '../postings/posting.ts';
import { yearlyPay } from '../postings/yearly-pay.ts';
import { type PackedPay, type PackedRows, packRows, type TableRow } from '../row-table/row-table.ts';
import { type CareersSite, localeBoard } from './careers-site.ts';
import { citiesOf } from './cities.ts';
import { makeFacetLists } from './facet-lists.ts';
import { makeRow } from './rows.ts';

/** A file `searchPostings`. */
export interface SearchPostings extends PackedRows {
  /** Whether the text of postings can be searched as well. */
  hasFullText: boolean;
  /** Where postings close at midnight. */
  timeZone: string;
  /** The day that ages are counted from. */
  newest: CalendarDate;
  /** Path of a posting, with `slugMark` for its slug. */
  href: string;
  /** Names of the values of facets where they are not called as they are written. */
  names: Record<string, Record<string, string>>;
}

/** A file `searchPay`. */
export type SearchPay = PackedPay;

const slugMark = '{slug}';

const byRequisition = (a: Posting, b: Posting): number => (a.requisition < b.requisition ? -1 : 1);

const city: FieldName = 'city';

function namesOf(careers: CareersSite, locale: string): SearchPostings['names'] {
  const named = makeFacetLists(careers, locale).map(({ field, entries }) => {
    const others = entries.filter(({ value, name }) => value !== name);
    return [field, Object.fromEntries(others.map(({ value, name }) => [value, name]))] as const;
  });
  return Object.fromEntries(named.filter(([, names]) => Object.keys(names).length > 0));
}

function toTableRow(
  careers: CareersSite,
  posting: Posting,
  newest: CalendarDate,
  citiesIn: (posting: Posting) => string[],
): TableRow {
  const { requisition, title, place, workplace, employment, team = '', pay = '' } = makeRow(careers, posting);
  const { slug, datePosted, validThrough } = posting;
  return {
    ...{ requisition, slug, title, place, workplace, employment, team, pay },
    facets: [...facetFields.map(({ field }) => facetValuesOf(posting, field)), citiesIn(posting)],
    comparablePay: yearlyPay(posting),
    age: daysBetween(datePosted, newest),
    days: validThrough === undefined ? undefined : daysBetween(datePosted, validThrough),
  };
}

function localeFiles(
  careers: CareersSite,
  locale: string,
  hasFullText: boolean,
): [postings: SearchPostings, pay: SearchPay] {
  const { paths, board, site } = careers;
  const { listed } = localeBoard(careers, locale);
  const newest = listed[0]?.datePosted ?? board.today;
  const { valuesOf } = citiesOf(careers, locale);
  const { rows, pay } = packRows(
    listed.toSorted(byRequisition).map((posting) => toTableRow(careers, posting, newest, valuesOf)),
    [...facetFields.map(({ field }) => field), city],
  );
  const href = paths.posting(locale, slugMark);
  return [
    { hasFullText, timeZone: site.timeZone, newest, href, names: namesOf(careers, locale), ...rows },
    pay,
  ];
}

export interface SearchFile {
  /** Path below the folder of the site. */
  file: string;
  locale: string;
  text(): string;
}

/** Every file that the search page loads beside the search index. A language without a posting has them too. */
export function searchFiles(careers: CareersSite, hasFullText: boolean): SearchFile[] {
  const { paths, site } = careers;
  const toFile = (path: string): string => path.slice(paths.root.length);
  return site.locales.flatMap((locale) => {
    let made: ReturnType<typeof localeFiles> | undefined;
    const make = () => {
      made ??= localeFiles(careers, locale, hasFullText);
      return made;
    };
    return [
      { locale, file: toFile(paths.searchPostings(locale)), text: () => JSON.stringify(make()[0]) },
      { locale, file: toFile(paths.searchPay(locale)), text: () => JSON.stringify(make()[1]) },
    ];
  });
}
