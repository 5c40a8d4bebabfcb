/** Sitemaps as text, after https://www.sitemaps.org/protocol.html. */
import { element, type Xml, xmlDocument } from '../formats/text/xml.ts';
import type { Hreflang } from '../views/alternates.ts';

export interface SitemapEntry {
  /** Full address. */
  loc: string;
  /** W3C datetime: when what is on the page was last changed, if that is known. */
  lastmod: string | undefined;
  /** The page in every language, itself included. */
  alternates: readonly Hreflang[];
}

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const xhtml = 'http://www.w3.org/1999/xhtml';

const alternate = ({ lang, href }: Hreflang): Xml =>
  element('xhtml:link', { rel: 'alternate', hreflang: lang, href });

const renderEntry = ({ loc, lastmod, alternates }: SitemapEntry): Xml =>
  element(
    'url',
    {},
    element('loc', {}, loc),
    lastmod && element('lastmod', {}, lastmod),
    alternates.map(alternate),
  );

/** Alternates are written as in https://developers.google.com/search/docs/specialty/international/localized-versions. */
export const renderSitemap = (entries: readonly SitemapEntry[]): string =>
  xmlDocument(element('urlset', { xmlns, 'xmlns:xhtml': xhtml }, entries.map(renderEntry)));

/** @param addresses Full addresses of the sitemaps. */
export const renderSitemapIndex = (addresses: readonly string[]): string =>
  xmlDocument(
    element(
      'sitemapindex',
      { xmlns },
      addresses.map((address) => element('sitemap', {}, element('loc', {}, address))),
    ),
  );

/** No entry of a site is larger, in bytes, whose addresses are at most so long and that has so many languages. */
export function maximumEntryBytes(longestAddress: string, locales: readonly string[]): number {
  const lastmod = '0000-00-00T00:00:00Z';
  const alternates = ['x-default', ...locales].map((lang) => ({ lang, href: longestAddress }));
  return renderEntry({ loc: longestAddress, lastmod, alternates }).xml.length;
}
