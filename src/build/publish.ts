/** A site is made beside the folder that it goes to and takes its place in one step: nobody sees half of it. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

const stagingName = (outDir: string, id: string): string => `.${basename(outDir)}.${id}`;
const oldId = 'old';

const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`));
};

/**
 * Throws when the folder cannot be the place of a site: one that holds other files would lose them.
 *
 * @param keep Folders that must not be replaced: the project and its content.
 */
export function checkOutDir(outDir: string, keep: readonly string[]): void {
  const refuse = (why: string) => {
    throw new RangeError(
      `Unexpected output folder \`${outDir}\`, expected a folder for the site alone: ${why}`,
    );
  };
  if (keep.some((folder) => isWithin(outDir, folder))) refuse('it holds the project or its content');
  if (!existsSync(outDir)) return;
  if (!statSync(outDir).isDirectory()) refuse('it is a file');
  const entries = readdirSync(outDir);
  const isSite = entries.includes('index.html') && entries.includes('404.html');
  if (entries.length > 0 && !isSite) refuse('it holds other files; empty it or choose another one');
}

/** Whether the process that made a staging folder has ended. */
function isLeftOver(id: string): boolean {
  const pid = Number(id);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Puts a site back whose replacement was cut off between two steps, and removes what ended builds left behind. */
export function recover(outDir: string): void {
  const folder = dirname(outDir);
  if (!existsSync(folder)) return;
  const old = join(folder, stagingName(outDir, oldId));
  if (existsSync(old) && !existsSync(outDir)) renameSync(old, outDir);
  const prefix = stagingName(outDir, '');
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix)) continue;
    const id = name.slice(prefix.length);
    if (isLeftOver(id) || id === oldId) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** An empty folder on the same disk as the place of the site, so that it can be moved there. */
export function makeStaging(outDir: string): string {
  const staging = join(dirname(outDir), stagingName(outDir, String(process.pid)));
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  return staging;
}

/** Replaces the site by the staged one: two renames with nothing between them. */
export function publish(staging: string, outDir: string): void {
  const old = join(dirname(outDir), stagingName(outDir, oldId));
  rmSync(old, { recursive: true, force: true });
  if (existsSync(outDir)) renameSync(outDir, old);
  renameSync(staging, outDir);
  rmSync(old, { recursive: true, force: true });
}
