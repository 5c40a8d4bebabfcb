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
  recordFiles,
  removeUnwanted,
  type WrittenFiles,
} from './written-files.ts';

interface Kept {
  /** The folder under the site's name, and the draft beside it. */
  site: WrittenFiles;
  draft: WrittenFiles;
}

/** Every file of a site, and the key of what it is made from. */
export type Targets = ReadonlyMap<string, string>;

export interface SiteFolder {
  /** Where the files are to be written. */
  draft: string;
  /** Whether the site is already what it is to be. */
  isCurrent(targets: Targets): boolean;
  /** Makes the draft ready and returns the files that are still to be written into it. */
  prepare(targets: Targets): string[];
  /** How many files of the present site are not in the next one. */
  countRemoved(targets: Targets): number;
  /** Puts the draft in the place of the site. */
  publish(targets: Targets): void;
  /** Ends the work; without `publish` before it the site is as it was. */
  close(): void;
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

/**
 * Opens the place of a site for one run. While another run has it, the draft is a folder of this process alone, and
 * nothing is kept.
 *
 * @param fresh Takes nothing from earlier runs.
 */
export function openSiteFolder(outDir: string, cacheDir: string, fresh: boolean): SiteFolder {
  const beside = (id: string) => join(dirname(outDir), `.${basename(outDir)}.${id}`);
  const memory = join(cacheDir, 'sites', digest(outDir));
  const old = beside('old');
  mkdirSync(dirname(outDir), { recursive: true });
  const lock = takeLock(`${memory}.lock`);
  const draft = lock ? beside('draft') : beside(String(process.pid));
  if (lock) recover(outDir, old);
  removeLeftOvers(outDir);
  const isTrusted = lock !== undefined && !lock.isAfterCrash && !fresh;
  const kept = isTrusted ? (readSealed(`${memory}.bin`) as Kept | undefined) : undefined;

  const isInSite = (file: string, key: string) => isIntact(outDir, file, key, kept?.site);
  const isInDraft = (file: string, key: string) => isIntact(draft, file, key, kept?.draft);
  return {
    draft,
    isCurrent: (targets) =>
      kept?.site.size === targets.size && [...targets].every(([file, key]) => isInSite(file, key)),
    prepare: (targets) => {
      if (!kept) remove(draft);
      mkdirSync(draft, { recursive: true });
      const ready = new Set([...targets].flatMap(([file, key]) => (isInDraft(file, key) ? [file] : [])));
      removeUnwanted(draft, (file) => ready.has(file));
      const makeFolder = makeFolderMaker(draft);
      return [...targets].flatMap(([file, key]) => {
        if (ready.has(file)) return [];
        makeFolder(file);
        if (!isInSite(file, key)) return [file];
        linkSync(join(outDir, file), join(draft, file));
        return [];
      });
    },
    countRemoved: (targets) => [...(kept?.site.keys() ?? [])].filter((file) => !targets.has(file)).length,
    publish: (targets) => {
      const site = recordFiles(draft, targets);
      swap(draft, outDir, old);
      if (!lock) return remove(old);
      // The old site is worth keeping only when it is known what is in it.
      if (kept) renameSync(old, draft);
      else remove(old);
      writeSealed(`${memory}.bin`, { site, draft: kept?.site ?? new Map() } satisfies Kept);
    },
    close: () => {
      if (lock) lock.release();
      else remove(draft);
    },
  };
}
