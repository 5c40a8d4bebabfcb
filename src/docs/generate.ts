/** Everything in the repository that is printed from the field table, the rules and the shapes of the API. */

import type { Site } from '../site/site.ts';
import { renderApiGuide } from './api-guide.ts';
import { renderAllowedValues, renderFieldTables } from './field-tables.ts';
import { renderHeadingTables } from './heading-tables.ts';
import { makePostingSchema } from './json-schema.ts';
import { toJsonText } from './json-text.ts';
import { renderRepairList } from './repair-list.ts';
import { renderProblemList } from './rule-list.ts';
import { renderSiteTable } from './site-table.ts';
import { renderSnippets } from './snippets.ts';
import { renderStart } from './start-links.ts';

export const guidePath = 'content/README.md';

/** What of `site.yaml` the guide depends on. */
export type DocumentedSite = Pick<Site, 'repository' | 'locales'>;

/** By the names of the marks in the guide. */
const sections: Readonly<Record<string, (site: DocumentedSite) => string>> = {
  start: renderStart,
  fields: renderFieldTables,
  values: renderAllowedValues,
  headings: renderHeadingTables,
  site: renderSiteTable,
  repairs: renderRepairList,
  problems: renderProblemList,
};

const marked = /(<!-- generated: ([\w-]+) -->\n)[\s\S]*?(<!-- \/generated -->)/g;

/** The text with each generated part replaced; what stands around the marks stays. Throws when marks and parts differ. */
export function fillSections(text: string, site: DocumentedSite): string {
  const found = [...text.matchAll(marked)].map(([, , name]) => name);
  const names = Object.keys(sections);
  if (found.toSorted().join() !== names.toSorted().join()) {
    throw new Error(
      `Unexpected marks \`${found.join(', ')}\` in ${guidePath}, expected \`${names.join(', ')}\``,
    );
  }
  return text.replace(
    marked,
    (_, open: string, name: string, close: string) => `${open}\n${sections[name]?.(site)}\n\n${close}`,
  );
}

/** Path → content of every generated file, from the guide as it is. */
export function generateDocs(guide: string, site: DocumentedSite): Record<string, string> {
  return {
    [guidePath]: fillSections(guide, site),
    'docs/api.md': renderApiGuide(),
    '.vscode/posting.code-snippets': `${toJsonText(renderSnippets())}\n`,
    'docs/posting.schema.json': `${toJsonText(makePostingSchema())}\n`,
  };
}
