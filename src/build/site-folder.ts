/**
 * The folder of a site. A site is written beside its place and takes it in one step; the one that was there before
 * becomes the draft of the next, so that a build writes only what has changed since.
 */
import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { digest } from './digest.ts';
import { isRunning, takeLock } from './run-lock.ts';
import { readSealed, writeSealed } from './sealed-file.ts';
import {
  isIntact,
  makeFolderMaker,
  recordFile,
  removeUnwanted,
  type Written,
  type WrittenFiles,
} from './written-files.ts';

/** What is kept between runs. */
interface Kept {
  engineKey: string;
  /** The folder under the site's name, and the draft beside it. */
  site: [file: string, written: Written][];
  draft: [file: string, written: Written][];
  label: unknown;
}

interface Known {
  site: WrittenFiles;
  draft: WrittenFiles;
  label: unknown;
}

/** Every file of a site, and the key of what it is made from. */
export type Targets = ReadonlyMap<string, string>;

export interface SiteFolder {
  /** Where the files are to be written. */
  draft: string;
  /** What was published with the present site; nothing when that is not known. */
  label: unknown;
  /** Whether every file of the present site is as it was written. */
  isIntact(): boolean;
  /** Makes the draft ready and returns the files that are still to be written into it. */
  prepare(targets: Targets): string[];
  /** How many files of the present site are not in the next one. */
  countRemoved(targets: Targets): number;
  /** Puts the draft in the place of the site. `label` is plain data. */
  publish(targets: Targets, label: unknown): void;
  /** Ends the work; without `publish` before it the site is as it was. */
  close(): void;
}

export interface SiteFolderOptions {
  cacheDir: string;
  /** What another version of the code has kept is not taken. */
  engineKey: string;
  /** Takes nothing from earlier runs. */
  fresh: boolean;
}

const remove = (path: string): void => rmSync(path, { recursive: true, force: true });

/** Puts a site back whose replacement was cut off between two renames. */
function recover(outDir: string, old: string): void {
  if (!existsSync(old)) return;
  if (existsSync(outDir)) remove(old);
  else renameSync(old, outDir);
}

/** Drafts of processes that have ended. */
function removeLeftOvers(outDir: string): void {
  const prefix = `.${basename(outDir)}.`;
  for (const name of readdirSync(dirname(outDir))) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
    if (Number.isInteger(pid) && pid > 0 && !isRunning(pid)) remove(join(dirname(outDir), name));
  }
}

/** Two renames with nothing between them. */
function swap(draft: string, outDir: string, old: string): void {
  remove(old);
  if (existsSync(outDir)) renameSync(outDir, old);
  renameSync(draft, outDir);
}

function readKept(path: string, engineKey: string): Known | undefined {
  const kept = readSealed(path, 'json') as Kept | undefined;
  if (kept?.engineKey !== engineKey) return undefined;
  return { site: new Map(kept.site), draft: new Map(kept.draft), label: kept.label };
}

/**
 * Opens the place of a site for one run. While another run has it, the draft is a folder of this process alone, and
 * nothing is kept.
 */
export function openSiteFolder(
  outDir: string,
  { cacheDir, engineKey, fresh }: SiteFolderOptions,
): SiteFolder {
  const beside = (id: string) => join(dirname(outDir), `.${basename(outDir)}.${id}`);
  const memory = join(cacheDir, 'sites', digest(outDir));
  const old = beside('old');
  mkdirSync(dirname(outDir), { recursive: true });
  const lock = takeLock(`${memory}.lock`);
  const draft = lock ? beside('draft') : beside(String(process.pid));
  if (lock) recover(outDir, old);
  removeLeftOvers(outDir);
  const isTrusted = lock !== undefined && !lock.isAfterCrash && !fresh;
  const kept = isTrusted ? readKept(`${memory}.bin`, engineKey) : undefined;
  /** Files of the draft that are as they should be. */
  const ready = new Map<string, Written>();

  return {
    draft,
    label: kept?.label,
    isIntact: () =>
      kept !== undefined && [...kept.site].every(([file, written]) => isIntact(outDir, file, written)),
    prepare: (targets) => {
      if (!kept) remove(draft);
      mkdirSync(draft, { recursive: true });
      const readyIn = (folder: string, files: WrittenFiles | undefined, file: string, key: string) => {
        const written = files?.get(file);
        const isSame = written?.key === key && isIntact(folder, file, written);
        if (isSame) ready.set(file, written);
        return isSame;
      };
      const rest = [...targets].filter(([file, key]) => !readyIn(draft, kept?.draft, file, key));
      removeUnwanted(draft, (file) => ready.has(file));
      const makeFolder = makeFolderMaker(draft);
      return rest.flatMap(([file, key]) => {
        makeFolder(file);
        if (!readyIn(outDir, kept?.site, file, key)) return [file];
        linkSync(join(outDir, file), join(draft, file));
        return [];
      });
    },
    countRemoved: (targets) => [...(kept?.site.keys() ?? [])].filter((file) => !targets.has(file)).length,
    publish: (targets, label) => {
      const site: WrittenFiles = new Map();
      for (const [file, key] of targets) site.set(file, ready.get(file) ?? recordFile(draft, file, key));
      swap(draft, outDir, old);
      if (!lock) return remove(old);
      // The old site is worth keeping only when it is known what is in it.
      if (kept && existsSync(old)) renameSync(old, draft);
      else remove(old);
      const next: Kept = { engineKey, site: [...site], draft: [...(kept?.site ?? [])], label };
      writeSealed(`${memory}.bin`, next, 'json');
    },
    close: () => {
      if (lock) lock.release();
      else remove(draft);
    },
  };
}
