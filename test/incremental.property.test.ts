/** Histories of a small board at random: after every step the site is the one that a clean build makes, byte by byte. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Event, happen, makeHistory, type World } from './board-steps.ts';
import { type BuildAnswer, type BuildOrder, buildOnce } from './build-once.ts';
import { buildSite, makeCache } from './built-site.ts';
import { makeDice } from './random.ts';
import { makeState, stateToFiles } from './random-board.ts';
import { differences, listFiles, readSite, type SiteFiles } from './site-files.ts';
import { posting, siteYaml } from './small-board.ts';

// The same for every build of these boards, clean or not: looked up once, which takes longer than to print one.
vi.mock(import('../src/build/engine-key.ts'), async (load) => {
  const { readEngineKey } = await load();
  let key: string | undefined;
  return { readEngineKey: (root) => (key ??= readEngineKey(root)) };
});
vi.mock(import('../src/build/git.ts'), async (load) => {
  const git = await load();
  const found = new Map<string, ReturnType<typeof git.findCheckout>>();
  return {
    ...git,
    findCheckout: (folder) => {
      if (!found.has(folder)) found.set(folder, git.findCheckout(folder));
      return found.get(folder);
    },
  };
});

const seeds = Array.from({ length: 12 }, (_, index) => index + 1);
const stepsPerSeed = 28;
/** How often a failing history is run again for a shorter one. */
const shrinkingRuns = 60;
const timeout = 600_000;

let work = '';
let cleanCache = '';
let ownCache = '';

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'rolecall-history-'));
  [cleanCache, ownCache] = [await makeCache(), await makeCache()];
  // Compiles the code outside of Vitest, whose environment would make another build of it.
  const files = { 'site.yaml': siteYaml(), 'postings/engineer.en.md': posting() };
  await (await buildSite({ today: '2026-11-23', files })).remove();
}, timeout);

afterAll(() => {
  for (const folder of [work, cleanCache, ownCache]) rmSync(folder, { recursive: true, force: true });
});

/** The compiled code stays: a cache has it by a link. */
const empty = (cacheDir: string) => {
  for (const file of listFiles(cacheDir)) rmSync(join(cacheDir, file));
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

const thrown = ({ message, stack = '' }: Error): string => {
  const [place = ''] = /\n +at .*\bsrc\b.*/.exec(stack) ?? [];
  return `thrown: ${message}${place}`;
};

/** What is thrown is an answer too: to be compared, and told with its history. */
const build = (order: BuildOrder): Promise<BuildAnswer> =>
  buildOnce(order).catch((error: Error) => ({
    isBuilt: false,
    printed: 0,
    problems: [thrown(error)],
    omissions: [],
  }));

interface CleanBuild {
  of: string;
  answer: BuildAnswer;
  site: SiteFiles;
}

let lastClean: CleanBuild | undefined;

/** A build from nothing but the compiled code; the last one once more when it was of the same. */
async function buildClean(order: BuildOrder, files: ReadonlyMap<string, string>): Promise<CleanBuild> {
  const { now, drafts, search } = order;
  const of = JSON.stringify([now, drafts, search, ...files]);
  if (lastClean?.of === of) return lastClean;
  const outDir = join(work, 'clean');
  empty(cleanCache);
  rmSync(outDir, { recursive: true, force: true });
  const answer = await build({ ...order, outDir, cacheDir: cleanCache });
  lastClean = { of, answer, site: readSite(outDir) };
  return lastClean;
}

/** What is wrong with a build that was to do what a clean one does, and to leave the old site when it cannot. */
function faults(own: BuildAnswer, site: SiteFiles, oldSite: SiteFiles, clean: CleanBuild): string[] {
  const { problems } = own;
  if (String(problems) !== String(clean.answer.problems))
    return ['other problems:', ...problems, 'instead of:', ...clean.answer.problems];
  if (own.isBuilt) return differences(site, clean.site);
  const isExplained = problems.some((problem) => problem.includes(' error '));
  return isExplained ? differences(site, oldSite) : ['not built, without an error', ...problems];
}

/** What happened in a history up to its end, or to the first fault. */
interface Outcome {
  events: readonly Event[];
  /** In words; the first is the first build. */
  steps: string[];
  faults: string[];
}

/** Runs a history from a first build on; `isEach`: compares after each step, not only after the last one. */
async function run(seed: number, events: readonly Event[], isEach: boolean): Promise<Outcome> {
  const folder = mkdtempSync(join(work, 'run-'));
  const contentDir = join(folder, 'content');
  const outDir = join(folder, 'site');
  const world: World = { contentDir, outDir, cacheDir: ownCache, oldCaches: join(folder, 'old-caches') };
  empty(ownCache);
  const written = new Map<string, string>();
  const steps: string[] = [];
  let state = makeState(makeDice(seed));
  for (const [index, event] of [{ step: 'again', seed: 0 }, ...events].entries()) {
    const before = structuredClone(state);
    const step = happen(event, state, world);
    const isCompared = isEach || index === events.length;
    if (step === undefined && !isCompared) continue;
    if (step !== undefined) steps.push(step);
    const files = stateToFiles(state);
    writeContent(contentDir, files, written);
    const { now, drafts, searches } = state;
    const order = { contentDir, outDir, cacheDir: ownCache, now, drafts, search: searches > 0, threads: 0 };
    const oldSite: SiteFiles = isCompared ? readSite(outDir) : new Map();
    const answer = await build(order);
    const found = isCompared ? faults(answer, readSite(outDir), oldSite, await buildClean(order, files)) : [];
    if (found.length > 0) return { events: events.slice(0, index), steps, faults: found };
    if (!answer.isBuilt) state = before;
    state.searches = Math.max(0, state.searches - 1);
  }
  rmSync(folder, { recursive: true, force: true });
  return { events, steps, faults: [] };
}

/** Leaves out of a history what it fails without, in ever smaller parts. */
async function shrink(seed: number, failed: Outcome): Promise<Outcome> {
  let shortest = failed;
  let runs = 0;
  for (let size = failed.events.length >> 1; size >= 1; size >>= 1) {
    // The last step is the one that fails.
    for (let to = shortest.events.length - 1; to > 0 && runs < shrinkingRuns; to -= size, runs++) {
      const from = Math.max(0, to - size);
      const shorter = await run(seed, shortest.events.toSpliced(from, to - from), false);
      if (shorter.faults.length > 0) shortest = shorter;
    }
  }
  return shortest;
}

const lines = (texts: readonly string[]) => texts.map((text) => `\n    ${text}`).join('');

const told = ({ steps, faults }: Outcome): string => `${lines(steps)}\n  gives:${lines(faults)}`;

test.each(seeds)(
  'an incremental build is a clean one after every step of seed %i',
  async (seed) => {
    const outcome = await run(seed, makeHistory(makeDice(1000 + seed), stepsPerSeed), true);
    const { steps, faults } = outcome;
    if (faults.length > 0) {
      const shortest = await shrink(seed, outcome);
      expect.fail(`seed ${seed}, step ${steps.length}:${told(outcome)}\n  So does:${told(shortest)}`);
    }
    expect(steps.length, 'most steps have something to change').toBeGreaterThan(stepsPerSeed * 0.8);
  },
  timeout,
);
