import { existsSync, lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file as it was when it was written: another size, time or inode means that somebody else wrote it since. */
export interface Written {
  /** Of everything that the file was made from. */
  key: string;
  size: number;
  time: number;
  inode: number;
}

export type WrittenFiles = ReadonlyMap<string, Written>;

export function recordFile(folder: string, file: string, key: string): Written {
  const { size, mtimeMs, ino } = lstatSync(join(folder, file));
  return { key, size, time: mtimeMs, inode: ino };
}

/** Whether the folder still holds the file as it was written. */
export function isIntact(folder: string, file: string, { size, time, inode }: Omit<Written, 'key'>): boolean {
  // Not `join`: this is asked tens of thousands of times.
  const stat = lstatSync(`${folder}/${file}`, { throwIfNoEntry: false });
  return stat?.size === size && stat.mtimeMs === time && stat.ino === inode && stat.isFile();
}

export function isWhole(folder: string, files: WrittenFiles): boolean {
  for (const [file, written] of files) if (!isIntact(folder, file, written)) return false;
  return true;
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
function removeUnwanted(root: string, isWanted: (file: string) => boolean): void {
  const clear = (folder: string): boolean => {
    let isEmpty = true;
    for (const entry of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
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

/** Leaves only those of the files in a folder that are as they were written; the others, which it no longer holds. */
export function inspectDraft(folder: string, files: WrittenFiles): Set<string> {
  const missing = new Set<string>();
  for (const [file, written] of files) if (!isIntact(folder, file, written)) missing.add(file);
  if (existsSync(folder)) removeUnwanted(folder, (file) => files.has(file) && !missing.has(file));
  return missing;
}

/** Removes one file, and the folders that are empty then. */
export function removeFile(root: string, file: string): void {
  rmSync(join(root, file), { force: true });
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    if (readdirSync(join(root, folder)).length > 0) return;
    rmdirSync(join(root, folder));
  }
}
