/** Content → a site in its place, or problems and the old site as it was. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../build/digest.ts';
import { endOnSignals } from '../build/end-on-signals.ts';
import { readEngineKey } from '../build/engine-key.ts';
import type { Environment } from '../build/environment.ts';
import { type LoadedContent, loadContent } from '../build/load-content.ts';
import { checkOutDir } from '../build/out-dir.ts';
import { openParseCache, type ParseCache } from '../build/parse-cache.ts';
import type { Phases } from '../build/phases.ts';
import { readPublicFiles } from '../build/public-files.ts';
import { openSiteFolder, type SiteFolder } from '../build/site-folder.ts';
import type { Posting } from '../postings/posting.ts';
import { isError } from '../postings/problem.ts';
import { makePaths } from '../urls.ts';
import { makeCareersSite } from '../views/careers-site.ts';
import { sitePages } from '../views/pages.ts';
import { type Compiled, compile } from './compile.ts';
import type { PrintJob } from './print-job.ts';
import { printPages } from './print-pages.ts';
import { makeSearchIndex } from './search-cache.ts';

export interface BuildOptions {
  /** Folder of the project. */
  root: string;
  environment: Environment;
  now: Date;
  /** Takes nothing from earlier builds. */
  fresh: boolean;
  /** Threads that print; none: as many as are useful. */
  threads?: number | undefined;
  phases: Phases;
}

export interface BuildOutcome extends LoadedContent {
  /** False when problems kept the site from being built. */
  isBuilt: boolean;
  /** Pages by what was done with them. */
  pages: { total: number; printed: number; removed: number };
}

const searchFolder = 'pagefind/';
const scriptFolder = '_astro/';

/**
 * Builds beside `outDir` and puts the site there in one step at the end. Throws when something other than the content
 * is wrong.
 */
export async function buildSite(options: BuildOptions): Promise<BuildOutcome> {
  const { root, environment, now, fresh, phases } = options;
  const { outDir, contentDir, cacheDir, contentCacheDir } = environment;
  checkOutDir(outDir, [root, contentDir]);
  const engineKey = readEngineKey(root);
  const cache = openParseCache(contentCacheDir, engineKey, fresh);
  const loaded = phases.run('read', () => loadContent(environment, now, cache.parse));
  if (loaded.content.problems.some(isError))
    return { ...loaded, isBuilt: false, pages: { total: 0, printed: 0, removed: 0 } };
  cache.save();
  const compiled = await phases.run('compile', () => compile(root, cacheDir, engineKey, fresh));
  const folder = openSiteFolder(outDir, cacheDir, fresh);
  const stopListening = endOnSignals(() => folder.close());
  try {
    const pages = await fillFolder(options, { loaded, cache, compiled, engineKey, folder });
    return { ...loaded, isBuilt: true, pages };
  } finally {
    folder.close();
    stopListening();
  }
}

interface Materials {
  loaded: LoadedContent;
  cache: ParseCache;
  compiled: Compiled;
  engineKey: string;
  folder: SiteFolder;
}

async function fillFolder(
  { root, environment, fresh, threads, phases }: BuildOptions,
  { loaded, cache, compiled, engineKey, folder }: Materials,
): Promise<BuildOutcome['pages']> {
  const { content, board, today } = loaded;
  const { site } = content;
  const { drafts: isPreview, search, contentCacheDir } = environment;
  const searchScript = makePaths(site.url).file(scriptFolder + compiled.script.name);
  const careers = makeCareersSite(site, board, content.pages, { isPreview, searchScript });
  const digestOf = ({ file }: Posting): string => cache.digests.get(file) ?? '';
  const pageTexts = content.pages.map((page) => JSON.stringify(page));
  const sharedKey = digest(engineKey, JSON.stringify(site), String(isPreview), ...pageTexts);

  const pages = phases.run('plan', () => sitePages(careers, digestOf));
  const others = new Map([
    ...readPublicFiles(join(root, 'public')),
    [scriptFolder + compiled.script.name, Buffer.from(compiled.script.text)] as const,
  ]);
  const targets = new Map([
    ...pages.map(({ file, inputs }) => [file, digest(sharedKey, inputs)] as const),
    ...[...others].map(([file, bytes]) => [file, digest(bytes.toString('latin1'))] as const),
  ]);
  if (search) {
    const index = await phases.run('search index', () =>
      makeSearchIndex(careers, digestOf, { cacheDir: contentCacheDir, engineKey, fresh }),
    );
    for (const [path, content] of index.files) others.set(searchFolder + path, Buffer.from(content));
    for (const [path, key] of index.digests) targets.set(searchFolder + path, key);
  }
  if (phases.run('compare', () => folder.isCurrent(targets)))
    return { total: pages.length, printed: 0, removed: 0 };

  const removed = folder.countRemoved(targets);
  const missing = new Set(phases.run('prepare', () => folder.prepare(targets)));
  const toPrint = pages.filter(({ file }) => missing.has(file));
  for (const [file, bytes] of others) {
    if (missing.has(file)) writeFileSync(join(folder.draft, file), bytes, { flag: 'wx' });
  }
  const job: PrintJob = {
    site,
    postings: content.postings,
    contentPages: content.pages,
    today,
    isPreview,
    searchScript,
    printer: compiled.printer,
    folder: folder.draft,
  };
  await phases.run('print', (onProgress) =>
    printPages(job, careers, toPrint, {
      threads,
      onProgress: (printed) => onProgress(printed, toPrint.length),
    }),
  );
  phases.run('publish', () => folder.publish(targets));
  return { total: pages.length, printed: toPrint.length, removed };
}
