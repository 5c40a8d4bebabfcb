/** Every page of a site, with everything that decides what is on it. */
import type { LocaleBoard } from '../postings/board.ts';
import { type Facet, facetFields, facetValuesOf } from '../postings/facets.ts';
import type { Posting } from '../postings/posting.ts';
import { pathToFile } from '../urls.ts';
import { type CareersSite, localeBoard, segmentToLocale } from './careers-site.ts';
import { mayRunOut } from './empty-list.ts';
import * as params from './page-params.ts';
import { itemsOf, pageNumbers } from './paging.ts';
import { picturedOf } from './pictures.ts';
import { searchInputs } from './search.ts';

export type PageKind =
  | 'languages'
  | 'notFound'
  | 'notFoundIn'
  | 'home'
  | 'facet'
  | 'facetValue'
  | 'posting'
  | 'contentPage'
  | 'search'
  | 'embed';

export interface Page {
  kind: PageKind;
  params: params.Params;
  /** Path below the folder of the site. */
  file: string;
  /** Two pages of one file with the same inputs are the same. */
  inputs: string;
}

/** The digest of the file that a posting was read from. */
export type DigestOf = (posting: Posting) => string;

const facetInputs = ({ field, values }: Facet): string =>
  `${field}:${values.map(({ value, postings }) => `${value}=${postings.length}`).join()}`;

/** In which locales a counterpart of the page exists. */
const localesWith = ({ board }: CareersSite, has: (facets: Facet[]) => boolean): string =>
  [...board.locales.values()].map(({ facets }) => (has(facets) ? '1' : '0')).join('');

const hasFacet =
  ({ field }: Facet) =>
  (facets: Facet[]) =>
    facets.some((facet) => facet.field === field);

const hasValue =
  ({ field }: Facet, slug: string) =>
  (facets: Facet[]) =>
    facets.some((facet) => facet.field === field && facet.bySlug.has(slug));

/** What a posting's page takes from the rest of the board. */
function postingInputs(
  { board }: CareersSite,
  own: LocaleBoard,
  posting: Posting,
  digestOf: DigestOf,
): string {
  const state = board.stateOf(posting);
  const translations = [...board.translations(posting)]
    .map(([locale, { slug }]) => `${locale}/${slug}`)
    .sort();
  // The facts of a listed posting link to lists that exist because of it; those of another may lead nowhere.
  const isListed = state === 'open' && !posting.unlisted;
  const links = isListed
    ? ''
    : facetFields
        .flatMap(({ field }) => facetValuesOf(posting, field).map((value) => [field, value] as const))
        .map(([field, value]) => own.facet(field)?.values.some((known) => known.value === value))
        .join();
  const similar = own.similar(posting).map(digestOf);
  return [digestOf(posting), state, ...translations, links, ...similar].join();
}

/**
 * The pages of a site in a fixed order. `inputs` leaves out what all pages share: the site's own facts, the content
 * pages, and the code.
 */
export function sitePages(careers: CareersSite, digestOf: DigestOf): Page[] {
  const { paths, site, board } = careers;
  const file = (path: string) => pathToFile(path, paths.root);
  const counts = [...board.locales.values()].map(({ listed }) => listed.length).join();
  const pictured = picturedOf(careers);
  const hasCountries = (locale: string) =>
    String(localeBoard(careers, locale).facet('country') !== undefined);
  const lists = new Map(
    [...board.locales.values()].map(({ locale, facets }) => [locale, facets.map(facetInputs).join(';')]),
  );

  const listing = (locale: string, postings: readonly Posting[], page: number): string => {
    const rows = itemsOf(postings, page).map(digestOf).join();
    const pages = pageNumbers(postings.length).length;
    return [page, pages, postings.length, rows, hasCountries(locale)].join('|');
  };
  const facetOf = (locale: string, segment: string | undefined) =>
    localeBoard(careers, locale).facets.find((facet) => facet.segment === segment) as Facet;

  const home = (own: params.Params): Page => {
    const locale = segmentToLocale(careers, own['locale']);
    const page = Number(own['page'] ?? 1);
    const { listed } = localeBoard(careers, locale);
    // What it says when it is empty, or has become so.
    const elsewhere = mayRunOut(listed) ? counts : '';
    const inputs = [listing(locale, listed, page), lists.get(locale), elsewhere].join('|');
    return { kind: 'home', params: own, file: file(paths.home(locale, page)), inputs };
  };
  const facetValue = (own: params.Params): Page => {
    const locale = segmentToLocale(careers, own['locale']);
    const facet = facetOf(locale, own['facet']);
    const slug = own['value'] as string;
    const page = Number(own['page'] ?? 1);
    const postings = facet.bySlug.get(slug)?.postings ?? [];
    const elsewhere = localesWith(careers, hasFacet(facet)) + localesWith(careers, hasValue(facet, slug));
    const country = localeBoard(careers, locale).facet('country');
    const lists = [facet, ...(country ? [country] : [])].map(facetInputs);
    const inputs = [listing(locale, postings, page), ...lists, elsewhere, pictured].join('|');
    return {
      kind: 'facetValue',
      params: own,
      file: file(paths.facetValue(locale, facet.segment, slug, page)),
      inputs,
    };
  };
  const embed = (own: params.Params): Page => {
    const locale = segmentToLocale(careers, own['locale']);
    return {
      kind: 'embed',
      params: own,
      file: paths.embed(locale, 'html').slice(paths.root.length),
      inputs: listing(locale, localeBoard(careers, locale).listed, 1),
    };
  };
  return [
    { kind: 'languages', params: {}, file: 'index.html', inputs: counts },
    { kind: 'notFound', params: {}, file: file(paths.notFound()), inputs: counts },
    ...params.localeParams(careers).map((own): Page => {
      const locale = segmentToLocale(careers, own['locale']);
      return {
        kind: 'notFoundIn',
        params: own,
        file: file(paths.notFound(locale)),
        inputs: hasCountries(locale),
      };
    }),
    ...[...params.localeParams(careers), ...params.homePageParams(careers)].map(home),
    ...params.localeParams(careers).map((own): Page => {
      const locale = segmentToLocale(careers, own['locale']);
      const first = listing(locale, localeBoard(careers, locale).listed, 1);
      return {
        kind: 'search',
        params: own,
        file: file(paths.search(locale)),
        inputs: [first, lists.get(locale), searchInputs(careers, locale)].join('|'),
      };
    }),
    ...params.facetParams(careers).map((own): Page => {
      const locale = segmentToLocale(careers, own['locale']);
      const facet = facetOf(locale, own['facet']);
      const inputs = [facetInputs(facet), localesWith(careers, hasFacet(facet)), hasCountries(locale)].join(
        '|',
      );
      return { kind: 'facet', params: own, file: file(paths.facet(locale, facet.segment)), inputs };
    }),
    ...[...params.facetValueParams(careers), ...params.facetValuePageParams(careers)].map(facetValue),
    ...site.locales.flatMap((locale) => {
      const own = localeBoard(careers, locale);
      const segment = paths.home(locale).slice(paths.root.length, -1);
      const shared = [hasCountries(locale), pictured].join('|');
      return [...own.bySlug.values()].map(
        (posting): Page => ({
          kind: 'posting',
          params: { locale: segment, slug: posting.slug },
          file: file(paths.posting(locale, posting.slug)),
          inputs: `${postingInputs(careers, own, posting, digestOf)}|${shared}`,
        }),
      );
    }),
    ...params.contentPageParams(careers).map((own): Page => {
      const locale = segmentToLocale(careers, own['locale']);
      return {
        kind: 'contentPage',
        params: own,
        file: file(paths.contentPage(locale, own['name'] as string)),
        inputs: hasCountries(locale),
      };
    }),
    ...params.embedParams(careers).map(embed),
  ];
}
