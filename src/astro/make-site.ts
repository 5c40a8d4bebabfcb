import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeReport } from '../build/build-report.ts';
import { digest } from '../build/digest.ts';
import { readCommitDates } from '../build/git.ts';
import type { LoadedContent } from '../build/load-content.ts';
import { formatOmissions } from '../formats/index.ts';
import { pictureFiles, readPictureKey } from '../pictures/picture-files.ts';
import { readTheme } from '../pictures/theme.ts';
import type { Posting } from '../postings/posting.ts';
import { isError } from '../postings/problem.ts';
import { renderAccounting } from '../reporters/accounting.ts';
import { renderOmissions } from '../reporters/omissions.ts';
import { makePaths } from '../urls.ts';
import { type CareersSite, makeCareersSite } from '../views/careers-site.ts';
import { type IndexablePage, indexablePages } from '../views/indexable-pages.ts';
import { adminFiles } from './admin-files.ts';
import type { BuildOptions, BuildOutcome, Label, Materials } from './build-site.ts';
import { type Compiled, compile } from './compile.ts';
import { loadInThreads } from './load-in-threads.ts';
import { knownFile, type OtherFile, type OtherFiles, otherFiles } from './other-files.ts';
import { type PrintMatter, type PrintSettings, packMatter, readText, textDigests } from './print-job.ts';
import { startPrinting } from './print-pages.ts';
import { inPrintingOrder, type Print, sitePrints } from './prints.ts';
import { makeSearchIndex } from './search-cache.ts';
import type { ThreadPool } from './threads.ts';
import { type History, writeChanges } from './write-changes.ts';

const searchFolder = 'pagefind/';
const scriptFolder = '_astro/';

const slowNote =
  'Pages were printed by Astro itself, which takes longer: it is another version than `src/astro/astro-version.ts` names.';

/** Loads the content and, unless it has errors, makes its site. */
export async function makeSite(
  options: BuildOptions,
  materials: Materials,
  threads: ThreadPool,
): Promise<BuildOutcome> {
  const { environment, root, fresh, phases } = options;
  const { engineKey, files } = materials;
  const compiling = phases.run('compile', () => compile(root, environment.cacheDir, engineKey, fresh));
  // It is waited for below; until then its failure must not end the process.
  compiling.catch(() => {});
  const { loaded, keep } = await phases.run('parse', (onProgress) =>
    loadInThreads(options, materials, threads, onProgress),
  );
  const accounting = renderAccounting(loaded);
  if (loaded.content.problems.some(isError)) {
    keep();
    await compiling;
    const report = makeReport(loaded, { accounting, omissions: [], pages: 0 });
    return { isBuilt: false, report, printed: 0, removed: 0, files };
  }
  const compiled = await compiling;
  return fillFolder(options, materials, { loaded, keep, accounting, compiled, threads });
}

/** Files that are made at once, beside the threads that print: pictures are drawn by threads of their own. */
const madeAtOnce = 2;

async function workOff<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: madeAtOnce }, worker));
}

interface Means {
  loaded: LoadedContent;
  keep: () => void;
  accounting: string;
  compiled: Compiled;
  threads: ThreadPool;
}

interface Plan {
  /** Pages and formats. */
  prints: Print[];
  others: OtherFiles;
  indexable: ReadonlyMap<string, readonly IndexablePage[]>;
  /** Every file of the site with its key. */
  targets: Map<string, string>;
}

/** @param sharedKey Of what all files of the site share. */
async function planSite(
  careers: CareersSite,
  sharedKey: string,
  compiled: Compiled,
  { root, environment, fresh, isWanted = () => true, phases }: BuildOptions,
  { engineKey, digests, publicFiles, checkout }: Materials,
): Promise<Plan> {
  const { search, contentCacheDir } = environment;
  // By posting: to find one by a text costs several times as much, and each is asked for in dozens of lists.
  const byPosting = new Map(careers.board.shown.map((posting) => [posting, digests.get(posting.file) ?? '']));
  const digestOf = (posting: Posting): string => byPosting.get(posting) ?? digests.get(posting.file) ?? '';
  const searchOptions = { cacheDir: contentCacheDir, engineKey, fresh };
  // Others index while this thread plans.
  const indexing = search
    ? phases.run('search index', () => makeSearchIndex(careers, digestOf, searchOptions))
    : undefined;
  // It is waited for below; until then its failure must not end the process.
  indexing?.catch(() => {});
  // A file of the company takes the place of one of a format: its own `robots.txt`, for example.
  const isOurs = ({ kind, file }: Print) => kind !== 'format' || !publicFiles.has(file);
  const all = phases.run('plan', () => sitePrints(careers, digestOf).filter(isOurs));
  const prints = all.filter(isWanted);
  const indexable = indexablePages(careers);
  const dates =
    checkout && (await phases.run('history', () => readCommitDates(checkout, contentCacheDir, fresh)));
  const others = otherFiles(careers, {
    ...{
      publicFiles,
      theme: readTheme(root),
      compiled,
      scriptFolder,
      hasFullText: search,
      digestOf,
      sharedKey,
      indexable,
    },
    modifiedAt: (path) => dates?.get(path),
  });
  const pictures = pictureFiles(careers, { root, cacheDir: contentCacheDir, fresh });
  for (const [file, make] of pictures) others.set(file, { key: file, make });
  for (const [file, each] of await adminFiles(careers.site, root, environment.cacheDir))
    others.set(file, each);
  const index = await indexing;
  for (const [path, bytes] of index?.files ?? [])
    others.set(searchFolder + path, knownFile(bytes, index?.digests.get(path)));
  const targets = new Map([
    ...prints.map(({ file, inputs }) => [file, digest(sharedKey, inputs)] as const),
    ...[...others].map(([file, { key }]) => [file, key] as const),
  ]);
  return { prints, others, indexable, targets };
}

/** When nothing is known of a site, all of its pictures are missing, and threads have nothing to print yet. */
async function drawAhead(
  { root, environment: { contentCacheDir: cacheDir }, fresh }: BuildOptions,
  { folder }: Materials,
  threads: ThreadPool,
): Promise<void> {
  if (folder.label === undefined && !fresh) await threads.started()?.draw({ root, cacheDir, fresh });
}

async function fillFolder(options: BuildOptions, materials: Materials, means: Means): Promise<BuildOutcome> {
  const { environment, now, fresh, phases } = options;
  const { engineKey, files, folder, key } = materials;
  const { loaded, keep, accounting, compiled, threads } = means;
  const { content, board, today } = loaded;
  const { site, postings, pages: contentPages } = content;
  const { drafts: isPreview, contentDir, outDir, contentCacheDir } = environment;

  const searchScript = makePaths(site.url).file(scriptFolder + compiled.searchScript.name);
  const pictureKey = readPictureKey(options.root);
  const matter: PrintMatter = { site, postings, contentPages, today, isPreview, searchScript, pictureKey };
  const texts = { contentDir, digests: textDigests(files) };
  const textOf = (file: string) => readText(texts, file);
  const careers = makeCareersSite(site, board, contentPages, { isPreview, searchScript, pictureKey, textOf });
  const pageTexts = contentPages.map((page) => JSON.stringify(page));
  const sharedKey = digest(engineKey, JSON.stringify(site), String(isPreview), ...pageTexts);
  const pieces = {
    site: fresh ? undefined : outDir,
    folder: join(contentCacheDir, 'pieces'),
    key: sharedKey,
  };
  const settings: PrintSettings = { texts, printer: compiled.printer, folder: folder.draft, pieces };
  const print = startPrinting(careers, threads, settings, () => packMatter(matter));
  const drawn = drawAhead(options, materials, threads);
  // It is waited for below; until then its failure must not end the process.
  drawn.catch(() => {});

  const plan = await planSite(careers, sharedKey, compiled, options, materials);
  const { prints, others, indexable, targets } = plan;
  const missing = new Set(await phases.run('prepare', () => folder.prepare(targets)));
  const toPrint = inPrintingOrder(prints.filter(({ file }) => missing.has(file)));
  const printing = phases.run('print', (onProgress) => print(toPrint, onProgress));
  // It is waited for below; until then its failure must not end the process.
  printing.catch(() => {});
  const write = async ([file, { make }]: [string, OtherFile]) =>
    writeFileSync(join(folder.draft, file), await make(), { flag: 'wx' });
  await drawn;
  await workOff(
    [...others].filter(([file]) => missing.has(file)),
    write,
  );
  keep();
  const omissions = renderOmissions(formatOmissions(careers));
  await printing;
  const report = makeReport(loaded, { accounting, omissions, pages: prints.length });
  let history: History;
  if (!isPreview) {
    const changes = writeChanges(careers, [...indexable.values()].flat(), { folder, targets, now });
    targets.set(changes.file, '');
    history = changes.published;
  }
  const removed = folder.countRemoved(targets);
  const label: Label = { key, report };
  phases.run('publish', () => folder.publish(targets, label, history));
  const note = compiled.runtime === 'astro' && slowNote;
  return { isBuilt: true, report, printed: toPrint.length, removed, files, ...(note && { note }) };
}
