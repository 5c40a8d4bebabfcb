/**
 * What plain Node can do at best: the pages of the peers with a YAML parser, a Markdown parser and strings, nothing
 * checked and nothing kept. `node bench/peers/floor.ts CONTENT SITE OUT`
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { markdownToHtml } from 'satteri';
import type { AdFields } from './ad-words.ts';
import { type FloorAd, makePrinter } from './floor-pages.ts';
import type { PeerSite } from './peer-site.ts';

const [content = '', siteFile = '', out = ''] = process.argv.slice(2);
const site = JSON.parse(readFileSync(siteFile, 'utf8')) as PeerSite;

function readAd(folder: string, name: string): FloorAd {
  const text = readFileSync(join(folder, name), 'utf8');
  const end = text.indexOf('\n---\n', 4);
  const fields = load(text.slice(4, end), { schema: CORE_SCHEMA }) as AdFields;
  return { fields, slug: name.replace(/\.md$/, ''), html: markdownToHtml(text.slice(end + 5), {}).html };
}

function write(path: string, text: string): void {
  mkdirSync(join(out, path), { recursive: true });
  writeFileSync(join(out, path, 'index.html'), text);
}

for (const [segment, { labels, countries }] of Object.entries(site.locales)) {
  const folder = join(content, segment, 'jobs');
  const { posting, list } = makePrinter(site, segment);
  const rows: Omit<FloorAd, 'html'>[] = [];
  for (const name of readdirSync(folder)) {
    const { html, ...row } = readAd(folder, name);
    rows.push(row);
    write(`${segment}/jobs/${row.slug}`, posting({ ...row, html }));
  }
  write(segment, list(labels['all'] ?? '', `/${segment}/`, rows));
  for (const [code, ads] of Map.groupBy(rows, ({ fields }) => fields.country)) {
    const path = `${segment}/country/${code.toLowerCase()}`;
    write(path, list(countries[code] ?? code, `/${path}/`, ads));
  }
}
