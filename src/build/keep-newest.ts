import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a cache keeps for one thing among several: a version of the code, a content folder, a site. */
export interface Keeping {
  /** Entries besides the own one. */
  maximum: number;
  own: string;
  /** Entries that are not to be counted or removed. */
  isApart?: (name: string) => boolean;
}

function removeOldest(folder: string, { maximum, own, isApart = () => false }: Keeping): void {
  const ageOf = (name: string): number =>
    statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const others = readdirSync(folder)
    .filter((name) => name !== own && !isApart(name))
    .map((name) => ({ name, time: ageOf(name) }))
    .sort((a, b) => b.time - a.time);
  for (const { name } of others.slice(maximum)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Removes the oldest entries of a folder; one that cannot be cleaned, or is not there, is left as it is. */
export function keepNewest(folder: string, keeping: Keeping): void {
  try {
    removeOldest(folder, keeping);
  } catch {
    // A cache on a full or read-only disk: it only stays larger than it need be.
  }
}
