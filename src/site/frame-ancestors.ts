/** Who may show the lists of the site in a frame. */
import type { Site } from './site.ts';

const subdomains = '//*.';

/**
 * An origin as it stands in a header; with `*.` before its host, every host below that one.
 *
 * @example canonicalFrameOrigin('https://WWW.example.com/') // → 'https://www.example.com'
 * @example canonicalFrameOrigin('https://example.com/jobs/') // → undefined
 */
export function canonicalFrameOrigin(written: string): string | undefined {
  const address = written.trim().replace(subdomains, '//');
  if (!URL.canParse(address)) return undefined;
  const { origin, href } = new URL(address);
  // Hosts may hold characters that mean something in a header.
  if (href !== `${origin}/` || !/^https:\/\/[a-z\d.-]+(:\d+)?$/.test(origin)) return undefined;
  return written.includes(subdomains) ? origin.replace('//', subdomains) : origin;
}

/**
 * The values of `frame-ancestors` in the header `Content-Security-Policy` of the pages `/embed/<l>.html`
 * (https://www.w3.org/TR/CSP3/#directive-frame-ancestors): a page cannot say it by itself. Without `embed` in
 * `site.yaml` it is the site alone.
 */
export const frameAncestors = ({ embed }: Pick<Site, 'embed'>): string[] => ["'self'", ...embed.allow];
