/** `npm run bench:web`: what visitors wait for, here and on the sites of the peers. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../test/browser.ts';
import {
  type Absence,
  type Contender,
  isAbsent,
  isPresent,
  projectFolder,
  runContender,
} from '../contenders/contender.ts';
import { makeOurs } from '../contenders/ours.ts';
import { makePeer } from '../contenders/peers.ts';
import { readProjectVersion } from '../contenders/project-version.ts';
import { benchDay } from '../corpus/ad.ts';
import { type Corpus, writeCorpus } from '../corpus/folders.ts';
import { readLoad, readMachine } from '../measure/machine.ts';
import type { WebOptions } from '../options.ts';
import { judge } from '../report/goals.ts';
import { renderWeb, type WebRun, webGoals } from '../report/web-report.ts';
import type { Say } from '../rounds.ts';
import { inWorkFolder } from '../work-folder.ts';
import { openPage, type PageMetrics } from './open-page.ts';
import { type SearchMetrics, type SearchQueries, visitSearch } from './search-visit.ts';
import { type Host, serveFolder } from './serve.ts';

/** The language that is looked at, and what is looked at in it. */
interface Route {
  /** Pages by name; `{country}` is the segment that a contender has for countries. */
  pages: Record<string, string>;
  queries: SearchQueries;
}

/** The first English posting, the longest list of a country, and queries that find something. */
function chooseRoute({ ads }: Corpus): Route {
  const english = [...ads.values()].filter(({ locale }) => locale === 'en');
  const [first] = english;
  if (!first) throw new RangeError('Unexpected corpus without an English posting, expected one or more');
  const byCountry = [...Map.groupBy(english, ({ country }) => country)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const country = byCountry[0]?.[0].toLowerCase() ?? '';
  const [role = '', topic = ''] = first.title.split(', ');
  return {
    pages: { posting: `/en/jobs/${first.slug}/`, list: '/en/', country: `/en/{country}/${country}/` },
    queries: { title: role, body: 'spreadsheets', typed: topic },
  };
}

const times = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Throws when a site is not what the corpus asks for. */
async function buildAll(contenders: readonly Contender[], corpus: Corpus, say: Say): Promise<void> {
  for (const contender of contenders) {
    contender.reset();
    const { sample } = await runContender(contender, corpus, benchDay);
    say(`${contender.name} is built · ${sample.wall.toFixed(2)} s`);
  }
}

async function visitAll(
  {
    contenders,
    corpus,
    hosts,
    browser,
  }: { contenders: readonly Contender[]; corpus: Corpus; hosts: ReadonlyMap<string, Host>; browser: Browser },
  visits: number,
  say: Say,
): Promise<Pick<WebRun, 'pages' | 'search'>> {
  const { pages: paths, queries } = chooseRoute(corpus);
  const pages: Record<string, Record<string, PageMetrics[]>> = {};
  const search: SearchMetrics[] = [];
  for (const visit of times(visits)) {
    for (const { id, name, countries } of contenders) {
      const host = hosts.get(id) as Host;
      for (const [page, path] of Object.entries(paths)) {
        const metrics = await openPage(browser, host, path.replace('{country}', countries));
        const ofPage = pages[page] ?? {};
        pages[page] = { ...ofPage, [id]: [...(ofPage[id] ?? []), metrics] };
      }
      say(`visit ${visit} of ${visits} · ${name}`);
    }
    search.push(await visitSearch(browser, hosts.get('ours') as Host, '/en/search/', queries));
    say(`visit ${visit} of ${visits} · search`);
  }
  return { pages, search };
}

async function measure(options: WebOptions, work: string, say: Say): Promise<WebRun> {
  const before = readLoad();
  const corpus = writeCorpus(join(work, 'corpus'), options);
  const found: (Contender | Absence)[] = [
    makeOurs(work, corpus, readProjectVersion(), { id: 'ours', name: 'Rolecall', search: true }),
    ...options.peers.map((id) => makePeer(id, work, corpus, options.eleventy)),
  ];
  const contenders = found.filter(isPresent);
  await buildAll(contenders, corpus, say);
  const { browser, name: browserName } = await launchBrowser();
  const hosts = new Map<string, Host>();
  try {
    for (const { id, outDir } of contenders) hosts.set(id, await serveFolder(outDir));
    const measured = await visitAll({ contenders, corpus, hosts, browser }, options.visits, say);
    const load = { before, after: readLoad() };
    const circumstances = {
      date: new Date().toISOString(),
      machine: readMachine(),
      load,
      browser: browserName.replace(/ \(.*/, ''),
    };
    return { ...circumstances, options, contenders, absent: found.filter(isAbsent), ...measured };
  } finally {
    await browser.close();
    for (const host of hosts.values()) await host.close();
  }
}

/** Writes `bench/web-results.json` and returns the tables. */
export async function runWeb(options: WebOptions, say: Say): Promise<string> {
  const run = await inWorkFolder((work) => measure(options, work, say));
  const results = {
    ...run,
    contenders: run.contenders.map(({ id, name, version }) => ({ id, name, version })),
    goals: webGoals(run).map((goal) => ({ ...goal, verdict: judge(goal) })),
  };
  writeFileSync(join(projectFolder, 'bench', 'web-results.json'), `${JSON.stringify(results, null, 2)}\n`);
  return renderWeb(run);
}
