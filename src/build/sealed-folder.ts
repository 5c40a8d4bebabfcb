import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readSealed, writeSealed } from './sealed-file.ts';

interface Kept {
  key: string;
  value: unknown;
}

/** Values from earlier runs, each in a file of its own under the key of what it was made from. */
export interface SealedFolder {
  path: string;
  /** Whether there is such a value, if its file is not damaged. */
  has(key: string): boolean;
  /** None when there is no such value or its file is damaged. */
  read(key: string): unknown;
  write(key: string, value: unknown): void;
  /** Removes what this run has not asked for. */
  prune(): void;
}

const isKept = (value: unknown, key: string): value is Kept =>
  typeof value === 'object' && value !== null && 'key' in value && value.key === key;

/** @param fresh Takes nothing from earlier runs. */
export function openSealedFolder(folder: string, fresh: boolean): SealedFolder {
  const used = new Set<string>();
  const nameOf = (key: string): string => {
    used.add(`${key}.bin`);
    return join(folder, `${key}.bin`);
  };
  return {
    path: folder,
    has: (key) => existsSync(nameOf(key)) && !fresh,
    read: (key) => {
      const kept = fresh ? undefined : readSealed(nameOf(key));
      return isKept(kept, key) ? kept.value : undefined;
    },
    write: (key, value) => writeSealed(nameOf(key), { key, value } satisfies Kept),
    prune: () => {
      try {
        for (const name of readdirSync(folder)) {
          if (!used.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
        }
      } catch {
        // What cannot be removed is in nobody's way.
      }
    },
  };
}
