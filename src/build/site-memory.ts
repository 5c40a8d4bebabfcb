/** What is known of a site and its draft from the run that wrote them. */
import { basename, dirname } from 'node:path';
import { keepNewest } from './keep-newest.ts';
import { readSealed, writeSealed } from './sealed-file.ts';
import type { Written, WrittenFiles } from './written-files.ts';

export interface SiteMemory {
  /** The folder under the site's name, and the draft beside it. */
  site: WrittenFiles;
  draft: WrittenFiles;
  /** What was published with the site. */
  label: unknown;
}

interface Kept {
  engineKey: string;
  site: [file: string, written: Written][];
  draft: [file: string, written: Written][];
  label: unknown;
}

/** Sites that were built before into other folders. */
const maximumSites = 10;
const isLock = (name: string): boolean => name.endsWith('.lock');

/** Nothing when another version of the code wrote it. */
export function readMemory(path: string, engineKey: string): SiteMemory | undefined {
  const kept = readSealed(path, 'json') as Kept | undefined;
  if (kept?.engineKey !== engineKey) return undefined;
  return { site: new Map(kept.site), draft: new Map(kept.draft), label: kept.label };
}

export function writeMemory(path: string, engineKey: string, { site, draft, label }: SiteMemory): void {
  writeSealed(path, { engineKey, site: [...site], draft: [...draft], label } satisfies Kept, 'json');
  keepNewest(dirname(path), { maximum: maximumSites, own: basename(path), isApart: isLock });
}
