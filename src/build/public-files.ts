import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files of the folder by their paths there, with slashes. */
function publicPaths(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

/** The same, as paths of the site: `/icon.svg`. */
export const listPublicPaths = (folder: string): Set<string> =>
  new Set(publicPaths(folder).map((path) => `/${path.normalize('NFC')}`));

/**
 * The files that go to the site as they are, by their path there.
 *
 * @param isPreview No crawler may read a preview, whatever the company tells them of its site.
 */
export function readPublicFiles(folder: string, isPreview: boolean): Map<string, Buffer> {
  const files = new Map(publicPaths(folder).map((path) => [path, readFileSync(join(folder, path))] as const));
  if (isPreview) files.delete('robots.txt');
  return files;
}
