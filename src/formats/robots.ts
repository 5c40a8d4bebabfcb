/** What crawlers may read (RFC 9309), and where the sitemap is. */
import { format } from './format.ts';

export const robots = format<'site'>({
  id: 'robots',
  mediaType: 'text/plain',
  scopes: ['site'],
  // A preview needs it more than any other site.
  isWanted: () => true,
  path: (paths) => paths.file('robots.txt'),
  render: ({ paths, isPreview }) =>
    isPreview
      ? 'User-agent: *\nDisallow: /\n'
      : `User-agent: *\nAllow: /\n\nSitemap: ${paths.absolute(paths.sitemapIndex)}\n`,
});
