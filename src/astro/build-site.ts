/** Content → a site in its place, or problems and the old site as it was. */
import type { BuildReport } from '../build/build-report.ts';
import { digest, digestBytes } from '../build/digest.ts';
import { endOnSignals } from '../build/end-on-signals.ts';
import { readEngineKey } from '../build/engine-key.ts';
import type { Environment } from '../build/environment.ts';
import { digestFiles, type FileDigests } from '../build/file-digests.ts';
import { type Checkout, findCheckout } from '../build/git.ts';
import { checkOutDir } from '../build/out-dir.ts';
import type { Phases } from '../build/phases.ts';
import { readPublicFiles } from '../build/public-files.ts';
import { openSiteFolder, type SiteFolder } from '../build/site-folder.ts';
import { readContent } from '../files.ts';
import { calendarDateIn } from '../postings/calendar-date.ts';
import type { ContentFile } from '../postings/source.ts';
import type { Print } from './prints.ts';
import { openThreadPool } from './threads.ts';

export interface BuildOptions {
  /** Folder of the project. */
  root: string;
  environment: Environment;
  now: Date;
  /** Takes nothing from earlier builds. */
  fresh: boolean;
  /** Threads that work beside this one; none: as many as are useful. */
  threads?: number | undefined;
  /** For measuring: pages that are not wanted are left out. */
  isWanted?: ((print: Print) => boolean) | undefined;
  phases: Phases;
}

export interface BuildOutcome {
  /** False when problems kept the site from being built. */
  isBuilt: boolean;
  report: BuildReport;
  printed: number;
  removed: number;
  /** What else is to be known about the build. */
  note?: string;
  /** The content folder as it was read. */
  files: readonly ContentFile[];
}

/** What a site is made from, as it was read. */
export interface Materials {
  engineKey: string;
  files: readonly ContentFile[];
  digests: FileDigests;
  publicFiles: ReadonlyMap<string, Buffer>;
  folder: SiteFolder;
  /** Of the content folder, if it has one; a preview does without. */
  checkout: Checkout | undefined;
  /** Of everything but the day. */
  key: string;
}

/** What is kept with a site. */
export interface Label {
  key: string;
  report: BuildReport;
}

const isLabel = (value: unknown, key: string): value is Label =>
  typeof value === 'object' && value !== null && 'key' in value && value.key === key;

/** The report of the present site when a build of today would make the same. */
async function unchangedReport(
  { key, folder }: Materials,
  { today }: Environment,
  now: Date,
): Promise<BuildReport | undefined> {
  const { label } = folder;
  if (!isLabel(label, key)) return undefined;
  const { report } = label;
  const isToday = report.today === (today ?? calendarDateIn(report.timeZone, now));
  return isToday && (await folder.isIntact()) ? report : undefined;
}

function readMaterials({ environment }: BuildOptions, engineKey: string, folder: SiteFolder): Materials {
  const { contentDir, publicDir, search, drafts } = environment;
  const files = readContent(contentDir);
  const digests = digestFiles(files);
  const publicFiles = readPublicFiles(publicDir, drafts);
  const digestsOfPublic = [...publicFiles].flatMap(([file, bytes]) => [file, digestBytes(bytes)]);
  const checkout = drafts ? undefined : findCheckout(contentDir);
  const settings = [String(search), String(drafts), checkout?.commit ?? ''];
  const key = digest(engineKey, ...settings, ...digests.values(), ...digestsOfPublic);
  return { engineKey, files, digests, publicFiles, folder, checkout, key };
}

/**
 * Builds beside `outDir` and puts the site there in one step at the end. Throws when something other than the content
 * is wrong.
 */
export async function buildSite(options: BuildOptions): Promise<BuildOutcome> {
  const { root, environment, now, fresh, phases } = options;
  const { outDir, contentDir, cacheDir } = environment;
  checkOutDir(outDir, [root, contentDir]);
  const engineKey = readEngineKey(root);
  const folder = openSiteFolder(outDir, { cacheDir, engineKey, fresh });
  const threads = openThreadPool(options.threads);
  const stopListening = endOnSignals(() => folder.release());
  try {
    const materials = phases.run('read', () => readMaterials(options, engineKey, folder));
    const report = await phases.run('compare', () => unchangedReport(materials, environment, now));
    if (report) return { isBuilt: true, report, printed: 0, removed: 0, files: materials.files };
    // When nothing is known of a site, there will be work for threads, and they take a while to start.
    if (folder.label === undefined) threads.for(materials.files.length);
    // Only now: what makes a site takes longer to load than to find out that there is nothing to make.
    const { makeSite } = await import('./make-site.ts');
    return await makeSite(options, materials, threads);
  } finally {
    await threads.close();
    await folder.close();
    stopListening();
  }
}
