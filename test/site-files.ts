/** The files of a built site, and where two sites differ. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type SiteFiles = ReadonlyMap<string, Buffer>;

/** Paths below a folder, sorted, with `/` between folders. Links are not followed. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const below = (path: string): string[] =>
    readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
      const child = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) return below(child);
      return entry.isFile() ? [child] : [];
    });
  return below('').sort();
}

/** It tells what the last build changed, and so depends on the builds before: no two histories have the same. */
export const changesFile = 'api/changes.json';

/** Every file of a site. */
export const readWholeSite = (folder: string): SiteFiles =>
  new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path))]));

/** Every file of a site that its content alone decides. */
export const readSite = (folder: string): SiteFiles =>
  new Map([...readWholeSite(folder)].filter(([path]) => path !== changesFile));

const around = 60;

function firstDifference(actual: Buffer, expected: Buffer): string {
  const [a, b] = [actual.toString('latin1'), expected.toString('latin1')];
  let at = 0;
  while (a[at] === b[at]) at++;
  const line = a.slice(0, at).split('\n').length;
  const excerpt = (bytes: Buffer) =>
    JSON.stringify(bytes.subarray(Math.max(0, at - around), at + around).toString('utf8'));
  return `differs in line ${line}, byte ${at}:\n      is         ${excerpt(actual)}\n      instead of ${excerpt(expected)}`;
}

/** One line a file that differs, is missing or should not be there; at most five. */
export function differences(actual: SiteFiles, expected: SiteFiles): string[] {
  const found: string[] = [];
  for (const path of new Set([...actual.keys(), ...expected.keys()])) {
    const [own, other] = [actual.get(path), expected.get(path)];
    if (own && other && own.equals(other)) continue;
    if (!other) found.push(`${path} should not be there`);
    else found.push(own ? `${path} ${firstDifference(own, other)}` : `${path} is missing`);
  }
  return found.length > 5 ? [...found.slice(0, 5), `and ${found.length - 5} more`] : found;
}
