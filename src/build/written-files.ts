import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file as it was when it was written: another size, time or inode means that somebody else wrote it since. */
export interface Written {
  /** Of everything that the file was made from. */
  key: string;
  size: number;
  time: number;
  inode: number;
}

export type WrittenFiles = Map<string, Written>;

const statOf = (path: string) => lstatSync(path, { throwIfNoEntry: false });

export function recordFile(folder: string, file: string, key: string): Written {
  const { size, mtimeMs, ino } = lstatSync(join(folder, file));
  return { key, size, time: mtimeMs, inode: ino };
}

/** Whether the folder still holds the file as it was written. */
export function isIntact(folder: string, file: string, { size, time, inode }: Written): boolean {
  const stat = statOf(join(folder, file));
  return stat?.size === size && stat.mtimeMs === time && stat.ino === inode && stat.isFile();
}

/** Makes the folders of files, each once. */
export function makeFolderMaker(root: string): (file: string) => void {
  const made = new Set<string>();
  return (file) => {
    const folder = dirname(join(root, file));
    if (made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    made.add(folder);
  };
}

/** Removes every file that is not wanted, and the folders that are empty then. */
export function removeUnwanted(root: string, isWanted: (file: string) => boolean): void {
  const clear = (folder: string): boolean => {
    let isEmpty = true;
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const isRemoved = entry.isDirectory() ? clear(path) : !isWanted(path);
      if (isRemoved && entry.isDirectory()) rmdirSync(join(root, path));
      else if (isRemoved) rmSync(join(root, path), { force: true });
      isEmpty &&= isRemoved;
    }
    return isEmpty;
  };
  clear('');
}
