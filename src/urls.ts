/** The only place that knows the shape of an address. */

/** @example localeToSegment('pt-BR') // → 'pt-br' */
export const localeToSegment = (locale: string): string => locale.toLowerCase();

const pageSuffix = (page: number): string => (page > 1 ? `page/${page}/` : '');

/** The notations of a feed: each is a file beside the list that it is the feed of. */
export const feedKinds = {
  rss: { file: 'feed.xml', mediaType: 'application/rss+xml' },
  atom: { file: 'atom.xml', mediaType: 'application/atom+xml' },
  json: { file: 'feed.json', mediaType: 'application/feed+json' },
} as const;

export type FeedKind = keyof typeof feedKinds;

/** The paths of a site's pages, percent-encoded, below its base path. */
export interface Paths {
  root: string;
  home(locale: string, page?: number): string;
  posting(locale: string, slug: string): string;
  /** The same as plain Markdown. */
  postingText(locale: string, slug: string): string;
  facet(locale: string, segment: string): string;
  facetValue(locale: string, segment: string, slug: string, page?: number): string;
  search(locale: string): string;
  /** What the search page knows of every posting, and the pay beside it. */
  searchPostings(locale: string): string;
  searchPay(locale: string): string;
  contentPage(locale: string, name: string): string;
  /** A feed: of a language, or of the postings with one value of a facet. */
  feed(locale: string, kind: FeedKind): string;
  facetValueFeed(locale: string, segment: string, slug: string, kind: FeedKind): string;
  /** The calendar of a language's closing dates. */
  closingDates(locale: string): string;
  /** Folder of the search index. */
  searchIndex: string;
  /** The page for wrong addresses: of a language, or the one that speaks them all. */
  notFound(locale?: string): string;
  /** An old path of this site, written without the base path or with it, as hosts compare paths. */
  old(path: string): string;
  /** The postings of a language for another website: a page, its rows, or a piece of HTML. */
  embed(locale: string, form: 'html' | 'json' | 'inc.html'): string;
  /** The script that shows them there. */
  embedScript: string;
  /** A file of the API: of a language, or of the whole site. */
  api(locale: string, name: string): string;
  siteApi(name: string): string;
  /** A file for job aggregators. */
  aggregatorFeed(name: string): string;
  /** The list of the sitemaps, and the sitemap of a language or a numbered part of it. */
  sitemapIndex: string;
  sitemap(locale: string, part?: number): string;
  /** A picture for links, by a name that changes with what is on it. */
  picture(name: string): string;
  /** The icon that is made of the company's initial. */
  favicon: string;
  /** A file of `public/`, or another that lies where it does in every site. */
  file(path: string): string;
  /** The full address of a path. */
  absolute(path: string): string;
}

const escapeByte = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;

const encoder = new TextEncoder();

/**
 * A path with everything percent-encoded that means something in the configuration of a host, and nothing else.
 *
 * @example plainPath('/%6Aobs/$x:ü') // → '/jobs/%24x%3A%C3%BC'
 */
export const plainPath = (path: string): string =>
  path
    .split('/')
    .map((segment) =>
      decodeURIComponent(segment).replace(/[^\w.~-]+/g, (text) =>
        [...encoder.encode(text)].map(escapeByte).join(''),
      ),
    )
    .join('/');

/** @param url The site's address, with a closing slash. */
export function makePaths(url: string): Paths {
  const { origin, pathname: base } = new URL(url);
  const to = (...segments: string[]): string => {
    let path = base;
    for (const segment of segments) path += `${encodeURIComponent(segment)}/`;
    return path;
  };
  return {
    root: base,
    home: (locale, page = 1) => to(localeToSegment(locale)) + pageSuffix(page),
    posting: (locale, slug) => to(localeToSegment(locale), 'jobs', slug),
    postingText: (locale, slug) => `${to(localeToSegment(locale), 'jobs', slug)}index.md`,
    facet: (locale, segment) => to(localeToSegment(locale), segment),
    facetValue: (locale, segment, slug, page = 1) =>
      to(localeToSegment(locale), segment, slug) + pageSuffix(page),
    search: (locale) => to(localeToSegment(locale), 'search'),
    searchPostings: (locale) => `${to(localeToSegment(locale), 'search')}postings.json`,
    searchPay: (locale) => `${to(localeToSegment(locale), 'search')}pay.json`,
    contentPage: (locale, name) => to(localeToSegment(locale), name),
    feed: (locale, kind) => to(localeToSegment(locale)) + feedKinds[kind].file,
    facetValueFeed: (locale, segment, slug, kind) =>
      to(localeToSegment(locale), segment, slug) + feedKinds[kind].file,
    closingDates: (locale) => `${to(localeToSegment(locale))}closing.ics`,
    searchIndex: to('pagefind'),
    notFound: (locale) => `${locale === undefined ? base : to(localeToSegment(locale))}404.html`,
    old: (path) => plainPath(path.startsWith(base) ? path : base + path.slice(1)),
    embed: (locale, form) => `${to('embed')}${localeToSegment(locale)}.${form}`,
    embedScript: `${base}embed.js`,
    api: (locale, name) => `${to('api', localeToSegment(locale))}${name}.json`,
    siteApi: (name) => `${to('api')}${name}.json`,
    aggregatorFeed: (name) => `${to('feeds')}${name}.xml`,
    sitemapIndex: `${base}sitemap-index.xml`,
    sitemap: (locale, part) =>
      `${base}sitemap-${localeToSegment(locale)}${part === undefined ? '' : `-${part}`}.xml`,
    picture: (name) => `${to('_og')}${name}.png`,
    favicon: `${base}favicon.svg`,
    file: (path) => base + path.replace(/^\//, ''),
    absolute: (path) => origin + path,
  };
}

/** Folders and files of a site that belong to no language. */
const reserved =
  /^(|404\.html|index\.html|robots\.txt|embed\.js|sitemap[^/]*|_headers|_redirects|(_astro|_og|admin|api|deploy|embed|feeds|pagefind)(\/.*)?)$/;

/**
 * Whether a path is kept for what is no posting: a page of a language, or anything of the whole site.
 *
 * @param names First segments of the pages of a language.
 */
export function isReserved(
  path: string,
  base: string,
  locales: readonly string[],
  names: readonly string[],
): boolean {
  const own = decodeURIComponent(`${path}/`.slice(base.length)).replace(/\/+$/, '');
  const [language, name, , file] = own.split('/');
  if (!locales.some((locale) => localeToSegment(locale) === language)) return reserved.test(own);
  if (name === 'jobs' && file === 'index.md') return true;
  return name === undefined || ['404.html', 'page', 'search', ...names].includes(name);
}

/** The part of a path below the base path, decoded; nothing for what is no path. */
function decodeBelow(path: string, base: string): string | undefined {
  try {
    return decodeURIComponent(path.slice(base.length));
  } catch {
    return undefined;
  }
}

/**
 * Where a link on a page leads, as `renderBody` prints it: a path that begins with `/` is one of the site.
 *
 * @param page Path of the page.
 * @returns Nothing when it leaves the site.
 */
export function resolveLink(
  link: string,
  page: string,
  siteUrl: string,
): { path: string; anchor: string } | undefined {
  const { origin, pathname: base } = new URL(siteUrl);
  const own = link.startsWith('/') && !link.startsWith(base) ? base + link.slice(1) : link;
  const target = URL.parse(own, origin + page);
  if (target?.origin !== origin || !target.pathname.startsWith(base)) return undefined;
  const { pathname, hash } = target;
  return { path: pathname, anchor: decodeBelow(hash, '#') ?? hash.slice(1) };
}

/** The pages and files of a site that are no postings. */
export interface OtherPages {
  locales: readonly string[];
  /** Segments of the lists by facet. */
  segments: readonly string[];
  hasContentPage(locale: string, name: string): boolean;
  hasFile(path: string): boolean;
}

/** Files and lists of a language that every site has, or may have. */
const ofLanguage =
  /^(|search|page\/\d+|404\.html|feed\.xml|atom\.xml|feed\.json|closing\.ics|search\/\w+\.json)$/;

/** Whether a site has a page or a file at a path, other than a posting. Lists by a value of a facet are taken as there. */
export function hasPage(path: string, base: string, { locales, segments, ...has }: OtherPages): boolean {
  const own = decodeBelow(path, base)?.replace(/\/+$/, '');
  if (own === undefined) return false;
  const [language = '', ...rest] = own.split('/');
  const locale = locales.find((each) => localeToSegment(each) === language);
  if (locale === undefined) return reserved.test(own) || has.hasFile(own);
  const name = rest.join('/');
  return ofLanguage.test(name) || segments.includes(rest[0] ?? '') || has.hasContentPage(locale, name);
}

/**
 * The file that a path of the site is served from.
 *
 * @example pathToFile('/careers/en/jobs/a%20b/', '/careers/') // → 'en/jobs/a b/index.html'
 */
export function pathToFile(path: string, base: string): string {
  const file = decodeURIComponent(path.slice(base.length));
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}
