/** What a contender wrote. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface OutputSize {
  files: number;
  bytes: number;
}

/** Every file below a folder, with `/` between folders. */
export const listOutput = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));

export function sizeOf(folder: string): OutputSize {
  const files = listOutput(folder);
  return {
    files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
  };
}

/**
 * The pages that all contenders make: of postings, of languages and of countries of a language.
 *
 * @param countries Segment of the address of a country's page.
 * @example commonPages(['en/index.html', 'en/jobs/a/index.html', 'en/page/2/index.html'], 'countries').length // → 2
 */
export const commonPages = (files: readonly string[], countries: string): string[] => {
  const pattern = new RegExp(`^[^/]+/((jobs|${countries})/[^/]+/)?index\\.html$`);
  return files.filter((file) => pattern.test(file));
};

export const readOutput = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
