/** Which sitemaps a site has, and what is in each. */
import { hreflangs } from '../views/alternates.ts';
import type { CareersSite } from '../views/careers-site.ts';
import type { IndexablePage } from '../views/indexable-pages.ts';
import { maximumEntryBytes, renderSitemap, renderSitemapIndex } from './sitemap.ts';

export interface SitemapFile {
  /** Path below the folder of the site. */
  file: string;
  /** Two files of one name with the same inputs are the same. What all files of the site share is left out. */
  inputs: readonly string[];
  text(): string;
}

/** When a file of the content folder was last changed, as a W3C datetime in UTC, if that is known. */
export type ModifiedAt = (file: string) => string | undefined;

/** Of the protocol: 50,000 addresses and 50 MB. The bytes leave room for the frame. */
export const sitemapLimits = { pages: 50_000, bytes: 50 * 1024 * 1024 - 1024 };

/** The newest of its files; nothing when one of them has no date, since that one may be newer. */
export function lastModified(
  { files }: Pick<IndexablePage, 'files'>,
  modifiedAt: ModifiedAt,
): string | undefined {
  let newest: string | undefined;
  for (const file of files) {
    const date = modifiedAt(file);
    if (date === undefined) return undefined;
    if (newest === undefined || date > newest) newest = date;
  }
  return newest;
}

interface Part {
  path: string;
  pages: readonly IndexablePage[];
}

/** As many pages as go into a sitemap of the site for certain. */
function pagesPerSitemap({ site, paths }: CareersSite, pages: readonly IndexablePage[]): number {
  let longest = '';
  for (const { path } of pages) if (path.length > longest.length) longest = path;
  const bytes = maximumEntryBytes(paths.absolute(longest), site.locales);
  return Math.max(1, Math.min(sitemapLimits.pages, Math.floor(sitemapLimits.bytes / bytes)));
}

/** One sitemap a language, or as many as its pages need. */
function divide(
  { paths }: CareersSite,
  pages: ReadonlyMap<string, readonly IndexablePage[]>,
  size: number,
): Part[] {
  return [...pages].flatMap(([locale, own]) => {
    if (own.length <= size) return own.length > 0 ? [{ path: paths.sitemap(locale), pages: own }] : [];
    const count = Math.ceil(own.length / size);
    return Array.from({ length: count }, (_, index) => ({
      path: paths.sitemap(locale, index + 1),
      pages: own.slice(index * size, (index + 1) * size),
    }));
  });
}

/** What decides the addresses of all pages and of their translations. */
const mapInputs = (pages: readonly IndexablePage[]): string =>
  pages
    .map(({ ref, path }) => (ref.kind === 'posting' ? `${path} ${ref.posting.requisition}` : path))
    .join('\n');

/** The sitemaps and their index; none when no page may be indexed. `pages` are those of the site, by locale. */
export function sitemapFiles(
  careers: CareersSite,
  pages: ReadonlyMap<string, readonly IndexablePage[]>,
  modifiedAt: ModifiedAt,
): SitemapFile[] {
  const { paths } = careers;
  const all = [...pages.values()].flat();
  if (all.length === 0) return [];
  const parts = divide(careers, pages, pagesPerSitemap(careers, all));
  const map = mapInputs(all);
  const file = (path: string) => path.slice(paths.root.length);
  const addresses = parts.map(({ path }) => paths.absolute(path));
  return [
    {
      file: file(paths.sitemapIndex),
      inputs: addresses,
      text: () => renderSitemapIndex(addresses),
    },
    ...parts.map((part) => ({
      file: file(part.path),
      inputs: [map, ...part.pages.map((page) => lastModified(page, modifiedAt) ?? '')],
      text: () =>
        renderSitemap(
          part.pages.map((page) => ({
            loc: paths.absolute(page.path),
            lastmod: lastModified(page, modifiedAt),
            alternates: hreflangs(careers, page.ref),
          })),
        ),
    })),
  ];
}
