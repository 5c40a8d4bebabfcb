/** What every answer of the site says beside its body. The one list, whatever the host. */
import type { Publication, Scope } from '../formats/format.ts';
import { type FormatFile, formatFiles } from '../formats/index.ts';
import { frameAncestors } from '../site/frame-ancestors.ts';
import { localeToSegment, plainPath } from '../urls.ts';
import { mediaTypes, withCharset } from './media-types.ts';
import { type Pattern, patternToRegExp } from './pattern.ts';

export type Headers = Readonly<Record<string, string>>;

/**
 * Headers for some paths. Every rule that matches a path holds for it, and no two of those name the same header: hosts
 * would join their values.
 */
export interface HeaderRule {
  pattern: Pattern;
  /** A path that it is about, and no more special rule. */
  example: string;
  headers: Headers;
}

const framedBy = (...sources: string[]): Headers => ({
  'Content-Security-Policy': `frame-ancestors ${sources.join(' ')}`,
});

/** Asked anew each time, which costs a few bytes: a posting may close at any build. */
const fresh: Headers = { 'Cache-Control': 'public, max-age=0, must-revalidate' };

/** Files whose names change with their bytes. */
const immutable: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };

const forEverybody: Headers = { 'Access-Control-Allow-Origin': '*' };

const notIndexed: Headers = { 'X-Robots-Tag': 'noindex' };

const usual: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** A site below a path shares its host with others, who may not have HTTPS everywhere. */
const strictTransport = ({ url, base }: Publication['site']): Headers =>
  url.startsWith('https:') && base === '/' ? { 'Strict-Transport-Security': 'max-age=31536000' } : {};

/** The paths of the files that differ from this one in their language, or in their posting or the value of their facet. */
function patternOf(path: string, locale?: string, slug?: string): Pattern {
  const segments = plainPath(path).split('/');
  const language = locale === undefined ? -1 : segments.indexOf(localeToSegment(locale));
  const value = slug === undefined ? -1 : segments.lastIndexOf(plainPath(slug));
  if (language >= 0) segments[language] = ':locale';
  if (value > language) segments[value] = ':value';
  return segments.join('/');
}

function slugOf(scope: Scope): string | undefined {
  if (scope.kind === 'facet') return scope.value.slug;
  return scope.kind === 'posting' ? scope.posting.slug : undefined;
}

const formatPattern = (path: string, scope: Scope): Pattern =>
  patternOf(path, scope.kind === 'site' ? undefined : scope.own.locale, slugOf(scope));

/** One of the files of postings is enough: there are as many as pages, and their rule is the same. */
function filesWithRules(publication: Publication): FormatFile[] {
  const known = new Set<FormatFile['format']>();
  return formatFiles(publication).filter(({ format, scope }) => {
    const isKnown = scope.kind === 'posting' && known.has(format);
    known.add(format);
    return !isKnown && format.mediaType !== plainText;
  });
}

/** Short files that every host serves well as they are: `robots.txt`, and the key of IndexNow. */
const plainText = 'text/plain';

/** Types that every host gives to these names by itself. */
const isKnown = (file: string, mediaType: string): boolean =>
  ['html', 'js', 'json', 'xml', 'txt'].some(
    (extension) => file.endsWith(`.${extension}`) && mediaTypes[extension] === mediaType,
  );

function formatRules(publication: Publication, areas: readonly HeaderRule[]): HeaderRule[] {
  const { paths } = publication;
  const isCovered = (path: string, name: string) =>
    areas.some(({ pattern, headers }) => name in headers && matches(pattern, path));
  const headersOf = ({ format, file }: FormatFile, path: string): Headers => ({
    ...(!isCovered(path, 'Cache-Control') && fresh),
    ...(!isCovered(path, 'Access-Control-Allow-Origin') && forEverybody),
    ...(format.isHidden && notIndexed),
    ...(!isKnown(file, format.mediaType) && { 'Content-Type': withCharset(format.mediaType) }),
  });
  const rules = new Map<Pattern, HeaderRule>();
  for (const each of filesWithRules(publication)) {
    const path = each.format.path(paths, each.scope, publication);
    const pattern = formatPattern(path, each.scope);
    if (rules.has(pattern)) continue;
    rules.set(pattern, { pattern, example: plainPath(path), headers: headersOf(each, path) });
  }
  return [...rules.values()];
}

/** The list, from the whole site to single files. */
export function headerRules(publication: Publication): HeaderRule[] {
  const { site, paths, isPreview } = publication;
  const below = (path: string, ...headers: Headers[]): HeaderRule => ({
    pattern: `${plainPath(path)}*`,
    example: `${plainPath(path)}x/x`,
    headers: Object.assign({}, ...headers),
  });
  const at = (path: string, ...headers: Headers[]): HeaderRule => ({
    pattern: patternOf(path, site.defaultLocale),
    example: plainPath(path),
    headers: Object.assign({}, ...headers),
  });
  const page = { ...framedBy("'none'"), ...fresh };
  const hidden = isPreview ? {} : notIndexed;
  const machines = { ...fresh, ...forEverybody, ...hidden };
  const index = paths.searchIndex;
  const admin = paths.file('admin/');
  // What the form may do is said in its page, as on every page of the site; what frames it only a header can say.
  const adminRules = [
    below(admin, framedBy("'none'"), hidden),
    at(admin, fresh),
    { pattern: `${plainPath(admin)}:file`, example: `${plainPath(admin)}x`, headers: fresh },
    below(`${admin}assets/`, immutable),
  ];
  const areas = [
    below(paths.root, usual, strictTransport(site), isPreview ? notIndexed : {}),
    ...[paths.root, paths.file('index.html'), paths.notFound()].map((path) => at(path, page)),
    ...site.locales.map((locale) => below(paths.home(locale), page)),
    at(paths.searchPostings(site.defaultLocale), hidden),
    at(paths.searchPay(site.defaultLocale), hidden),
    ...['_astro/', '_og/'].map((folder) => below(paths.file(folder), immutable)),
    below(index, hidden),
    { pattern: `${plainPath(index)}:file`, example: `${plainPath(index)}x`, headers: fresh },
    ...['fragment/', 'index/', 'filter/'].map((folder) => below(index + folder, immutable)),
    below(paths.file('api/'), machines),
    below(paths.file('feeds/'), machines),
    below(paths.file('embed/'), framedBy(...frameAncestors(site)), machines),
    at(paths.file('embed.js'), fresh, forEverybody),
    ...(site.admin ? adminRules : []),
  ];
  return [...areas, ...formatRules(publication, areas)].filter(
    ({ headers }) => Object.keys(headers).length > 0,
  );
}

const matches = (pattern: Pattern, path: string): boolean =>
  new RegExp(patternToRegExp(pattern)).test(decodeURIComponent(path));

/** What the answer for a percent-encoded path says, by all rules together. */
export const headersAt = (rules: readonly HeaderRule[], path: string): Headers =>
  Object.assign({}, ...rules.filter(({ pattern }) => matches(pattern, path)).map(({ headers }) => headers));
