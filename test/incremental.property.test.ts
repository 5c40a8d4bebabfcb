/** Histories of a small board at random: after every step the site is the one that a clean build makes, byte by byte. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Event, happen, makeHistory, type World } from './board-steps.ts';
import { type BuildAnswer, type BuildOrder, buildOnce } from './build-once.ts';
import { buildSite, makeCache } from './built-site.ts';
import { makeDice } from './random.ts';
import { makeState, stateToFiles } from './random-board.ts';
import { differences, listFiles, readSite, type SiteFiles } from './site-files.ts';
import { posting, siteYaml } from './small-board.ts';

const seeds = Array.from({ length: 12 }, (_, index) => index + 1);
const stepsPerSeed = 36;
/** How often a failing history is run again for a shorter one. */
const shrinkingRuns = 60;

let work = '';
let cleanCache = '';
let ownCache = '';
let happened = 0;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'rolecall-history-'));
  [cleanCache, ownCache] = [await makeCache(), await makeCache()];
  // Compiles the code outside of Vitest, whose environment would make another build of it.
  const files = { 'site.yaml': siteYaml(), 'postings/engineer.en.md': posting() };
  await (await buildSite({ today: '2026-11-23', files })).remove();
});

afterAll(() => {
  for (const folder of [work, cleanCache, ownCache]) rmSync(folder, { recursive: true, force: true });
  if (happened > 0) expect(happened).toBeGreaterThan(300);
});

const empty = (folder: string) => {
  for (const file of listFiles(folder)) rmSync(join(folder, file));
};

/** Writes what has changed, so that the rest keeps its times. */
function writeContent(
  folder: string,
  files: ReadonlyMap<string, string>,
  written: Map<string, string>,
): void {
  for (const path of written.keys()) {
    if (files.has(path)) continue;
    rmSync(join(folder, path));
    written.delete(path);
  }
  for (const [path, text] of files) {
    if (written.get(path) === text) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    written.set(path, text);
  }
}

/** What is thrown is an answer too: to be compared and told with its history. */
const build = (order: BuildOrder): Promise<BuildAnswer> =>
  buildOnce(order).catch((error: Error) => ({ isBuilt: false, printed: 0, problems: [thrown(error)] }));

const thrown = ({ message, stack = '' }: Error): string =>
  `thrown: ${message}${/\n +at .*src.*/.exec(stack)?.[0] ?? ''}`;

/** What is wrong with a build that was to do what a clean one does, and to leave the old site when it cannot. */
async function compareWithClean(order: BuildOrder, own: BuildAnswer, before: SiteFiles): Promise<string[]> {
  const cleanDir = join(work, 'clean');
  empty(cleanCache);
  rmSync(cleanDir, { recursive: true, force: true });
  const clean = await build({ ...order, outDir: cleanDir, cacheDir: cleanCache });
  if (String(own.problems) !== String(clean.problems))
    return ['other problems:', ...own.problems, 'instead of:', ...clean.problems];
  if (own.isBuilt) return differences(readSite(order.outDir), readSite(cleanDir));
  const isExplained = own.problems.some((problem) => problem.includes(' error '));
  return isExplained ? differences(readSite(order.outDir), before) : ['not built, without an error'];
}

interface Failure {
  /** The history up to what went wrong. */
  events: Event[];
  steps: string[];
  wrong: string[];
}

/** Runs a history from a first build on; `isEach`: compares after each step, not only after the last one. */
async function run(seed: number, history: readonly Event[], isEach: boolean): Promise<Failure | undefined> {
  const folder = mkdtempSync(join(work, 'run-'));
  const inside = (name: string) => join(folder, name);
  const world: World = {
    contentDir: inside('content'),
    outDir: inside('site'),
    cacheDir: ownCache,
    oldCaches: inside('old-caches'),
  };
  empty(ownCache);
  const written = new Map<string, string>();
  const steps: string[] = [];
  let state = makeState(makeDice(seed));
  for (const [index, event] of [{ step: 'again', seed: 0 }, ...history].entries()) {
    const before = structuredClone(state);
    const step = happen(event, state, world);
    const isLast = index === history.length;
    if (step === undefined && !isLast) continue;
    steps.push(step ?? 'nothing');
    writeContent(world.contentDir, stateToFiles(state), written);
    const { now, drafts, searches } = state;
    const { contentDir, outDir, cacheDir } = world;
    const order = { contentDir, outDir, cacheDir, now, drafts, search: searches > 0, threads: 0 };
    const isCompared = isEach || isLast;
    const site: SiteFiles = isCompared ? readSite(outDir) : new Map();
    const answer = await build(order);
    const wrong = isCompared ? await compareWithClean(order, answer, site) : [];
    if (wrong.length > 0) return { events: history.slice(0, index), steps, wrong };
    if (!answer.isBuilt) state = before;
    state.searches = Math.max(0, state.searches - 1);
    if (isEach) happened++;
  }
  rmSync(folder, { recursive: true, force: true });
  return undefined;
}

/** Leaves out of a failing history what it fails without, in ever smaller parts. */
async function shrink(seed: number, failure: Failure): Promise<Failure> {
  let shortest = failure;
  let runs = 0;
  for (
    let size = Math.ceil(failure.events.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let from = shortest.events.length - 1 - size; from > -size; from -= size) {
      if (++runs > shrinkingRuns) return shortest;
      const start = Math.max(0, from);
      shortest = (await run(seed, shortest.events.toSpliced(start, from + size - start), false)) ?? shortest;
    }
  }
  return shortest;
}

const listed = (lines: readonly string[]) => lines.map((line) => `\n    ${line}`).join('');

test.each(seeds)('an incremental build is a clean one after every step of seed %i', async (seed) => {
  const failure = await run(seed, makeHistory(makeDice(1000 + seed), stepsPerSeed), true);
  if (!failure) return;
  const { steps, wrong } = await shrink(seed, failure);
  const whole = `seed ${seed}, step ${failure.steps.length}, after:${listed(failure.steps)}`;
  expect.fail(
    `${whole}\n  gives:${listed(failure.wrong)}\n  and already:${listed(steps)}\n  gives:${listed(wrong)}`,
  );
});
