import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * The files that go to the site as they are, by their path there.
 *
 * @param isPreview No crawler may read a preview, whatever the company tells them of its site.
 */
export function readPublicFiles(folder: string, isPreview: boolean): Map<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const files = new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).replaceAll(sep, '/'), readFileSync(path)];
    }),
  );
  if (isPreview) files.delete('robots.txt');
  return files;
}

/** Tells of a path below the folder whether a file is there, each when it is first asked for. */
export function openPublicFolder(folder: string): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const isThere =
      known.get(path) ?? statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ?? false;
    known.set(path, isThere);
    return isThere;
  };
}
