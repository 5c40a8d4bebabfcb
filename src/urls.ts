/** The only place that knows the shape of an address. */

/** @example localeToSegment('pt-BR') // → 'pt-br' */
export const localeToSegment = (locale: string): string => locale.toLowerCase();

const pageSuffix = (page: number): string => (page > 1 ? `page/${page}/` : '');

/** The paths of a site's pages, percent-encoded, below its base path. */
export interface Paths {
  root: string;
  home(locale: string, page?: number): string;
  posting(locale: string, slug: string): string;
  facet(locale: string, segment: string): string;
  facetValue(locale: string, segment: string, slug: string, page?: number): string;
  search(locale: string): string;
  /** What the search page knows of every posting, and the pay beside it. */
  searchPostings(locale: string): string;
  searchPay(locale: string): string;
  contentPage(locale: string, name: string): string;
  /** Folder of the search index. */
  searchIndex: string;
  /** A file of the API: of a language, or of the whole site. */
  api(locale: string, name: string): string;
  siteApi(name: string): string;
  /** The list of the sitemaps, and the sitemap of a language or a numbered part of it. */
  sitemapIndex: string;
  sitemap(locale: string, part?: number): string;
  /** A file of `public/`, or another that lies where it does in every site. */
  file(path: string): string;
  /** The full address of a path. */
  absolute(path: string): string;
}

/** @param url The site's address, with a closing slash. */
export function makePaths(url: string): Paths {
  const { origin, pathname: base } = new URL(url);
  const to = (...segments: string[]): string =>
    `${base}${segments.map((segment) => `${encodeURIComponent(segment)}/`).join('')}`;
  return {
    root: base,
    home: (locale, page = 1) => to(localeToSegment(locale)) + pageSuffix(page),
    posting: (locale, slug) => to(localeToSegment(locale), 'jobs', slug),
    facet: (locale, segment) => to(localeToSegment(locale), segment),
    facetValue: (locale, segment, slug, page = 1) =>
      to(localeToSegment(locale), segment, slug) + pageSuffix(page),
    search: (locale) => to(localeToSegment(locale), 'search'),
    searchPostings: (locale) => `${to(localeToSegment(locale), 'search')}postings.json`,
    searchPay: (locale) => `${to(localeToSegment(locale), 'search')}pay.json`,
    contentPage: (locale, name) => to(localeToSegment(locale), name),
    searchIndex: to('pagefind'),
    api: (locale, name) => `${to('api', localeToSegment(locale))}${name}.json`,
    siteApi: (name) => `${to('api')}${name}.json`,
    sitemapIndex: `${base}sitemap-index.xml`,
    sitemap: (locale, part) =>
      `${base}sitemap-${localeToSegment(locale)}${part === undefined ? '' : `-${part}`}.xml`,
    file: (path) => base + path.replace(/^\//, ''),
    absolute: (path) => origin + path,
  };
}

/**
 * The file that a path of the site is served from.
 *
 * @example pathToFile('/careers/en/jobs/a%20b/', '/careers/') // → 'en/jobs/a b/index.html'
 */
export const pathToFile = (path: string, base: string): string =>
  `${decodeURIComponent(path.slice(base.length))}index.html`;
