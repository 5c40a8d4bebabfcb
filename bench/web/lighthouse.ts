/** What Lighthouse says of a built site: four categories of 0 to 100, as of a phone on a slow network. */
import { existsSync, readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { launchBrowser } from '../../test/browser.ts';
import { renderTable } from '../report/table.ts';
import { serveFolder } from './serve.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const titles = ['performance', 'accessibility', 'best practices', 'SEO'];

/** The part of https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md that is read here. */
interface LighthouseResult {
  lighthouseVersion: string;
  runtimeError?: { message: string };
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
}

type Lighthouse = (url: string, flags: object) => Promise<{ lhr: LighthouseResult } | undefined>;

/** It brings two hundred packages of 180 MB, so it is not one of those that everybody installs. */
async function loadLighthouse(): Promise<Lighthouse> {
  const name = 'lighthouse';
  try {
    return ((await import(name)) as { default: Lighthouse }).default;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new RangeError(
      'Lighthouse is not installed, because it brings 180 MB: `npm install --no-save lighthouse`, then once more.',
    );
  }
}

/** The pages that are measured, by what they are; those that the site does not have are left out. */
export function choosePages(folder: string, locale: string): [name: string, path: string][] {
  const [posting] = readdirSync(join(folder, locale, 'jobs')).sort();
  const pages: [string, string][] = [
    ['listing', `${locale}/`],
    ['posting', `${locale}/jobs/${posting}/`],
    ['country index', `${locale}/countries/`],
    ['search', `${locale}/search/`],
  ];
  return pages.filter(([, path]) => existsSync(join(folder, path, 'index.html')));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** One page, as often as it is asked for; the result is that of the run with the median performance. */
async function measure(
  lighthouse: Lighthouse,
  url: string,
  { port, runs }: { port: number; runs: number },
): Promise<LighthouseResult> {
  const results: LighthouseResult[] = [];
  const flags = { port, output: 'json', logLevel: 'error', onlyCategories: [...categories] };
  while (results.length < runs) {
    const lhr = (await lighthouse(url, flags))?.lhr;
    if (!lhr || lhr.runtimeError) throw new Error(`No result for ${url}: ${lhr?.runtimeError?.message}`);
    results.push(lhr);
  }
  const performance = (lhr: LighthouseResult) => lhr.categories['performance']?.score ?? 0;
  const sorted = results.toSorted((a, b) => performance(a) - performance(b));
  return sorted[Math.floor(runs / 2)] as LighthouseResult;
}

/** Audits that count and are not perfect. */
const shortfalls = ({ audits, categories: scored }: LighthouseResult): string[] =>
  Object.values(scored)
    .flatMap(({ auditRefs }) => auditRefs)
    .flatMap(({ id, weight }) => {
      const { title, score, displayValue = '' } = audits[id] ?? { title: id, score: null };
      return weight > 0 && score !== null && score < 1 ? [`  ${title} ${displayValue}`.trimEnd()] : [];
    });

export interface LighthouseReport {
  text: string;
  /** Whether every page has 100 in every category. */
  isPerfect: boolean;
}

/** Throws when Lighthouse is not installed or the folder has no site in the language. */
export async function runLighthouse(
  folder: string,
  { locale, runs }: { locale: string; runs: number },
): Promise<LighthouseReport> {
  const lighthouse = await loadLighthouse();
  if (!existsSync(join(folder, locale, 'jobs')))
    throw new RangeError(
      `Unexpected folder ${folder} without \`${locale}/jobs\`: \`npm run build\` comes first.`,
    );
  const port = await freePort();
  const [host, { browser, name }] = await Promise.all([
    serveFolder(folder),
    launchBrowser([`--remote-debugging-port=${port}`]),
  ]);
  try {
    const rows: string[][] = [];
    const missed: string[] = [];
    let version = '';
    for (const [page, path] of choosePages(folder, locale)) {
      const lhr = await measure(lighthouse, `${host.origin}/${path}`, { port, runs });
      version = lhr.lighthouseVersion;
      const scores = categories.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100));
      rows.push([page, ...scores.map(String)]);
      if (scores.some((score) => score < 100)) missed.push(`${page}:`, ...shortfalls(lhr));
    }
    const table = renderTable(['page', ...titles], rows);
    const text = [`Lighthouse ${version}, the median of ${runs} · ${name}`, table, ...missed].join('\n');
    return { text, isPerfect: missed.length === 0 };
  } finally {
    await browser.close();
    await host.close();
  }
}
