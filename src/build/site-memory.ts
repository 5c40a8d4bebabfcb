/** What is known of a site and its draft from the run that wrote them. */
import { basename, dirname } from 'node:path';
import { keepNewest } from './keep-newest.ts';
import { readSealed, writeSealed } from './sealed-file.ts';
import type { Written, WrittenFiles } from './written-files.ts';

export interface SiteMemory {
  /** The folder under the site's name, and the draft beside it, which is read when it is asked for. */
  site: WrittenFiles;
  readonly draft: WrittenFiles;
  /** What was published with the site. */
  label: unknown;
}

interface Kept {
  engineKey: string;
  site: Entries;
  /** As a text: most runs have no use for it. */
  draft: string;
  label: unknown;
}

type Entries = [file: string, written: Written][];

/** Of sites that were built before into other folders, two each. */
const maximumFiles = 20;
const isLock = (name: string): boolean => name.endsWith('.lock');

/** Nothing when another version of the code wrote it. */
export function readMemory(path: string, engineKey: string): SiteMemory | undefined {
  const kept = readSealed(path, 'json') as Kept | undefined;
  if (kept?.engineKey !== engineKey) return undefined;
  return {
    site: new Map(kept.site),
    get draft() {
      return new Map(JSON.parse(kept.draft) as Entries);
    },
    label: kept.label,
  };
}

export function writeMemory(path: string, engineKey: string, { site, draft, label }: SiteMemory): void {
  const kept: Kept = { engineKey, site: [...site], draft: JSON.stringify([...draft]), label };
  writeSealed(path, kept, 'json');
  keepNewest(dirname(path), { maximum: maximumFiles, own: basename(path), isApart: isLock });
}

/** Beside the memory, since it holds for every version of the code: what was published with the site. */
const historyFile = (path: string): string => path.replace(/\.bin$/, '.history');

export const readHistory = (path: string): unknown => readSealed(historyFile(path), 'json');

export const writeHistory = (path: string, history: unknown): void =>
  writeSealed(historyFile(path), history ?? null, 'json');
