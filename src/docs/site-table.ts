/** The keys of `site.yaml` as HR reads them. */
import { siteKeys } from '../site/site.ts';
import { code, renderTable } from './markdown.ts';

/** What each key takes, and whether it has to be there. */
export function renderSiteTable(): string {
  const rows = Object.entries(siteKeys).map(([key, { schema, expected }]) => {
    const isRequired = !schema.safeParse(undefined).success;
    return [code(key), `${expected[0]?.toUpperCase()}${expected.slice(1)}`, isRequired ? 'yes' : ''];
  });
  return renderTable(['Key', 'What it takes', 'Required'], rows);
}
