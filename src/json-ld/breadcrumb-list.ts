import type { BreadcrumbListLeaf, ListItemLeaf } from 'schema-dts';
import type { Paths } from '../urls.ts';

/** A page above the current one. */
export interface Crumb {
  text: string;
  href: string;
}

/**
 * The way to a page. The page itself has no address in it: readers take that of the page they read.
 * https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 */
export const makeBreadcrumbList = (
  { absolute }: Paths,
  above: readonly Crumb[],
  name: string,
): BreadcrumbListLeaf => ({
  '@type': 'BreadcrumbList',
  itemListElement: [
    ...above.map(({ text, href }, index): ListItemLeaf => {
      return { '@type': 'ListItem', position: index + 1, name: text, item: absolute(href) };
    }),
    { '@type': 'ListItem', position: above.length + 1, name },
  ],
});
