import { lstatSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/**
 * A path below the content folder. It is tried from the caller's folder first, then from the content folder; throws when
 * there is nothing in either.
 */
export function toContentPath(path: string, contentDir: string): string {
  for (const from of [process.cwd(), contentDir]) {
    const below = relative(contentDir, resolve(from, path)).replaceAll(sep, '/');
    if (/^\.\.(\/|$)/.test(below)) continue;
    if (lstatSync(join(contentDir, below), { throwIfNoEntry: false })) return below;
  }
  throw new RangeError(`Unexpected path \`${path}\`, expected a file or folder in \`${contentDir}\``);
}
