/** What the files of a site are, for hosts that do not know: media types by the end of a name. */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  xml: 'application/xml',
  txt: 'text/plain',
  md: 'text/markdown',
  ics: 'text/calendar',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  webmanifest: 'application/manifest+json',
};

/** Types of text, which is in UTF-8, beside that of pages. */
export const textTypes: readonly string[] = Object.values(mediaTypes).filter(
  (type) => type.startsWith('text/') && type !== 'text/html',
);

/** Types that become smaller by compression, and are not compressed by every host anyway. */
export const compressedTypes: readonly string[] = [
  ...textTypes,
  ...['application/json', 'application/feed+json', 'application/manifest+json'],
  ...['application/xml', 'application/rss+xml', 'application/atom+xml', 'image/svg+xml'],
];

/** @example withCharset('text/calendar') // → 'text/calendar; charset=utf-8' */
export const withCharset = (mediaType: string): string =>
  mediaType.startsWith('text/') && !mediaType.includes(';') ? `${mediaType}; charset=utf-8` : mediaType;
