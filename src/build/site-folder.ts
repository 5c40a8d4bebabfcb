/**
 * The folder of a site. A site is written beside its place and takes it in one step; the one that was there before
 * becomes the draft of the next, so that a build writes only what has changed since.
 */
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { digest } from './digest.ts';
import { startInspection } from './inspection.ts';
import { isRunning, takeLock } from './run-lock.ts';
import { readHistory, readMemory, writeHistory, writeMemory } from './site-memory.ts';
import { isIntact, makeFolderMaker, recordFile, removeFile, type Written } from './written-files.ts';

/** Every file of a site, and the key of what it is made from. */
export type Targets = ReadonlyMap<string, string>;

export interface SiteFolder {
  /** Where the files are to be written. */
  draft: string;
  /** What was published with the present site by this version of the code; nothing when that is not known. */
  label: unknown;
  /** The same by any version. Read when it is asked for. */
  readonly history: unknown;
  /** Whether every file of the present site is as it was written. */
  isIntact(): Promise<boolean>;
  /** Makes the draft ready and returns the files that are still to be written into it. */
  prepare(targets: Targets): Promise<string[]>;
  /**
   * Whether a file of the draft, made for this key, has other bytes than that of the present site. When that is not
   * there: whether it was made for another key, if that is known.
   */
  isChanged(file: string, key: string): boolean;
  /** Takes a file of the present site into the draft as it is; false when there is none. */
  take(file: string): boolean;
  /** How many files of the present site are not in the next one. */
  countRemoved(targets: Targets): number;
  /** Puts the draft in the place of the site. `label` and `history` are plain data. */
  publish(targets: Targets, label: unknown, history: unknown): void;
  /** Gives the folder free at once, when the process is about to end. */
  release(): void;
  /** Ends the work; without `publish` before it the site is as it was. */
  close(): Promise<void>;
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

function hasSameBytes(one: string, other: string): boolean {
  const sizes = [one, other].map((path) => statSync(path, { throwIfNoEntry: false })?.size);
  return sizes[0] === sizes[1] && readFileSync(one).equals(readFileSync(other));
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
 */
export function openSiteFolder(
  outDir: string,
  { cacheDir, engineKey, fresh }: SiteFolderOptions,
): SiteFolder {
  const beside = (id: string) => join(dirname(outDir), `.${basename(outDir)}.${id}`);
  const place = join(cacheDir, 'sites', digest(outDir));
  const memory = `${place}.bin`;
  const old = beside('old');
  mkdirSync(dirname(outDir), { recursive: true });
  const lock = takeLock(`${place}.lock`);
  const draft = lock ? beside('draft') : beside(String(process.pid));
  if (lock) recover(outDir, old);
  removeLeftOvers(outDir);
  const isTrusted = lock !== undefined && !lock.isAfterCrash && !fresh;
  const known = isTrusted ? readMemory(memory, engineKey) : undefined;
  const inspection = known && startInspection({ outDir, draft, memory, engineKey }, known);
  /** Files of the draft that are as they should be. */
  const ready = new Map<string, Written>();
  const makeFolder = makeFolderMaker(draft);

  function take(file: string): boolean {
    const written = known?.site.get(file);
    if (!written || !isIntact(outDir, file, written)) return false;
    makeFolder(file);
    linkSync(join(outDir, file), join(draft, file));
    ready.set(file, written);
    return true;
  }

  /** Leaves nothing in the draft but what belongs to the next site. */
  async function cleanDraft(targets: Targets): Promise<void> {
    const missing = await inspection?.cleanDraft();
    if (!known || !missing) remove(draft);
    mkdirSync(draft, { recursive: true });
    for (const [file, written] of known?.draft ?? []) {
      if (missing?.has(file)) continue;
      if (targets.get(file) === written.key) ready.set(file, written);
      else removeFile(draft, file);
    }
  }

  return {
    draft,
    label: known?.label,
    get history() {
      return isTrusted ? readHistory(memory) : undefined;
    },
    isIntact: async () => (await inspection?.isSiteWhole()) ?? false,
    prepare: async (targets) => {
      await cleanDraft(targets);
      const toWrite: string[] = [];
      for (const [file, key] of targets) {
        if (ready.has(file)) continue;
        makeFolder(file);
        if (known?.site.get(file)?.key !== key || !take(file)) toWrite.push(file);
      }
      return toWrite;
    },
    isChanged: (file, key) => {
      const before = known?.site.get(file);
      if (before?.key === key) return false;
      const present = join(outDir, file);
      return existsSync(present) ? !hasSameBytes(present, join(draft, file)) : before !== undefined;
    },
    take,
    countRemoved: (targets) => [...(known?.site.keys() ?? [])].filter((file) => !targets.has(file)).length,
    publish: (targets, label, history) => {
      const site = new Map<string, Written>();
      for (const [file, key] of targets) site.set(file, ready.get(file) ?? recordFile(draft, file, key));
      swap(draft, outDir, old);
      if (!lock) return remove(old);
      // The old site is worth keeping only when it is known what is in it.
      if (known && existsSync(old)) renameSync(old, draft);
      else remove(old);
      writeMemory(memory, engineKey, { site, draft: known?.site ?? new Map(), label });
      writeHistory(memory, history);
    },
    release: () => {
      if (lock) lock.release();
      else remove(draft);
    },
    close: async function () {
      await inspection?.close();
      this.release();
    },
  };
}
