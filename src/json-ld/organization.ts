import type { OrganizationLeaf } from 'schema-dts';
import type { Site } from '../site/site.ts';
import type { Paths } from '../urls.ts';
import { stated } from './thing.ts';

/** The company on the home pages of its site. */
export const organizationId = ({ absolute, root }: Paths): string => `${absolute(root)}#organization`;

/** Full address of the logo. */
function logoAddress({ organization: { logo } }: Site, { absolute, file }: Paths): string | undefined {
  return logo?.startsWith('/') ? absolute(file(logo)) : logo;
}

export const makeOrganization = (site: Site, paths: Paths): OrganizationLeaf =>
  stated<OrganizationLeaf>({
    '@type': 'Organization',
    '@id': organizationId(paths),
    name: site.name,
    url: site.organization.url ?? paths.absolute(paths.root),
    logo: logoAddress(site, paths),
  });

/** The company as the employer of a posting; `sameAs` is what job searches know it by. */
export const makeHiringOrganization = (site: Site, paths: Paths): OrganizationLeaf =>
  stated<OrganizationLeaf>({
    '@type': 'Organization',
    name: site.name,
    sameAs: site.organization.url,
    logo: logoAddress(site, paths),
  });
