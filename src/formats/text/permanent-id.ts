import type { Posting } from '../../postings/posting.ts';
import type { Paths } from '../../urls.ts';

/**
 * An identifier that no other posting ever has: not its address, which has its title in it and may change. A `tag:`
 * (RFC 4151) of the site's host on the first day online, so that a requisition whose name is used again is another one.
 *
 * @example 'tag:careers.example.com,2026-11-02:/en/gardener'
 */
export function permanentId(paths: Paths, { requisition, locale, datePosted }: Posting): string {
  const { hostname, pathname } = new URL(paths.absolute(paths.home(locale)));
  return `tag:${hostname},${datePosted}:${pathname}${encodeURIComponent(requisition)}`;
}
