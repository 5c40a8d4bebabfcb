/** The pages of a built site by their paths, parsed, and the files of its search index. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type BuiltSite, type PageElement, parseHtml } from './built-site.ts';

export interface SitePage {
  /** Decoded, with a slash at the end: `/en/jobs/engineer/`. */
  path: string;
  html: string;
  root: PageElement;
  ids: Set<string>;
  /** Decoded paths on this site that the page links to, each with its `#…` if it has one. */
  links: string[];
  isNoindex: boolean;
}

export function readPages(site: BuiltSite, base = '/', origin = ''): Map<string, SitePage> {
  // Pieces of HTML for other pages are none.
  const files = site.list().filter((file) => file.endsWith('.html') && !file.endsWith('.inc.html'));
  return new Map(
    files.map((file) => {
      const html = site.read(file);
      const root = parseHtml(html);
      const path = base + file.replace(/(^|\/)index\.html$/, '$1');
      const waiting = root.all('template').flatMap((template) => template.all('a[href]'));
      const references = [
        ...[...root.all('a[href], link[href]'), ...waiting].map((element) => element.attribute('href') ?? ''),
        ...root.all('form[action]').map((element) => element.attribute('action') ?? ''),
        ...root.all('script[src], img[src]').map((element) => element.attribute('src') ?? ''),
      ];
      const links = references
        .map((href) => (origin && href.startsWith(origin) ? href.slice(origin.length) : href))
        .filter((href) => !/^([a-z][a-z\d+.-]*:|\/\/)/i.test(href))
        .map((href) => new URL(href, `http://site${encodeURI(path)}`))
        .map(({ pathname, search, hash }) => decodeURI(pathname + search + hash));
      const ids = new Set(root.all('[id]').map((element) => element.attribute('id') ?? ''));
      const isNoindex = root.all('meta[name="robots"]').some((m) => m.attribute('content') === 'noindex');
      return [path, { path, html, root, ids, links, isNoindex }];
    }),
  );
}

/** Links of pages that lead nowhere, to a missing page, file or anchor. */
export function findBrokenLinks(site: BuiltSite, pages: ReadonlyMap<string, SitePage>, base = '/'): string[] {
  const files = new Set(site.list().map((file) => base + file));
  return [...pages.values()].flatMap(({ path, links }) =>
    links
      .filter((link) => {
        const [target = '', anchor] = link.replace(/\?[^#]*/, '').split('#');
        const page = pages.get(target);
        if (!page) return !files.has(target);
        return Boolean(anchor) && !page.ids.has(anchor ?? '');
      })
      .map((link) => `${path} → ${link}`),
  );
}

export interface SearchFragment {
  locale: string;
  url: string;
  content: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
}

const isPacked = (path: string): boolean => /\.(pf_\w+|pagefind)$/.test(path);

/** The bytes of a file as a reader sees them: those of the search index unpacked. */
export function readUnpacked(site: BuiltSite, path: string): Buffer {
  const bytes = readFileSync(join(site.outDir, path));
  return isPacked(path) ? gunzipSync(bytes) : bytes;
}

export function readFragments(site: BuiltSite): SearchFragment[] {
  return site
    .list()
    .filter((path) => path.endsWith('.pf_fragment'))
    .map((path) => {
      const text = readUnpacked(site, path).toString('utf8');
      const [, locale = ''] = /fragment\/(.+)_\w+\./.exec(path) ?? [];
      return { locale, ...(JSON.parse(text.slice(text.indexOf('{'))) as Omit<SearchFragment, 'locale'>) };
    });
}
