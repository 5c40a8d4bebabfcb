import type { WebSiteLeaf } from 'schema-dts';
import type { Site } from '../site/site.ts';
import type { Paths } from '../urls.ts';
import { organizationId } from './organization.ts';

/** The careers site as a whole, the same on each of its home pages. */
export function makeWebSite({ name, locales }: Site, paths: Paths): WebSiteLeaf {
  const url = paths.absolute(paths.root);
  return {
    '@type': 'WebSite',
    '@id': `${url}#website`,
    name,
    url,
    inLanguage: locales,
    publisher: { '@id': organizationId(paths) },
  };
}
