/** Which pages there are: the parameters of every route. */
import type { Facet } from '../postings/facets.ts';
import { localeToSegment } from '../urls.ts';
import type { CareersSite } from './careers-site.ts';
import { pageNumbers } from './paging.ts';

export type Params = Record<string, string>;

const boards = ({ board }: CareersSite) => [...board.locales.values()];

const laterPages = (count: number): number[] => pageNumbers(count).slice(1);

export const localeParams = ({ site }: CareersSite): Params[] =>
  site.locales.map((locale) => ({ locale: localeToSegment(locale) }));

export const homePageParams = (careers: CareersSite): Params[] =>
  boards(careers).flatMap(({ locale, listed }) =>
    laterPages(listed.length).map((page) => ({ locale: localeToSegment(locale), page: String(page) })),
  );

export const postingParams = (careers: CareersSite): Params[] =>
  boards(careers).flatMap(({ locale, bySlug }) =>
    [...bySlug.keys()].map((slug) => ({ locale: localeToSegment(locale), slug })),
  );

const facetsOf = (careers: CareersSite): [locale: string, facet: Facet][] =>
  boards(careers).flatMap(({ locale, facets }) =>
    facets.map((facet): [string, Facet] => [localeToSegment(locale), facet]),
  );

export const facetParams = (careers: CareersSite): Params[] =>
  facetsOf(careers).map(([locale, { segment }]) => ({ locale, facet: segment }));

export const facetValueParams = (careers: CareersSite): Params[] =>
  facetsOf(careers).flatMap(([locale, { segment, values }]) =>
    values.map(({ slug }) => ({ locale, facet: segment, value: slug })),
  );

export const facetValuePageParams = (careers: CareersSite): Params[] =>
  facetsOf(careers).flatMap(([locale, { segment, values }]) =>
    values.flatMap(({ slug, postings }) =>
      laterPages(postings.length).map((page) => ({
        locale,
        facet: segment,
        value: slug,
        page: String(page),
      })),
    ),
  );

export const contentPageParams = ({ pages }: CareersSite): Params[] =>
  [...pages].flatMap(([locale, byName]) =>
    [...byName.keys()].map((name) => ({ locale: localeToSegment(locale), name })),
  );

/** No other website shows drafts. */
export const embedParams = (careers: CareersSite): Params[] =>
  careers.isPreview ? [] : localeParams(careers);
