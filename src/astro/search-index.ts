import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { CareersSite } from '../views/careers-site.ts';
import { searchRecords } from '../views/search-records.ts';

const check = (errors: readonly string[]): void => {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
};

async function fillIndex(careers: CareersSite): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ keepIndexUrl: false });
  check(errors);
  if (!index) throw new Error('The search index could not be made');
  for (const record of searchRecords(careers)) check((await index.addCustomRecord(record)).errors);
  return index;
}

/** The interface of Pagefind's own that we do not use. */
const isUnused = (path: string): boolean => /^pagefind-(ui|modular-ui|component-ui|highlight)\b/.test(path);

/** Files of the search index by their path below its folder; one index a locale. Throws on any error. */
export async function searchIndexFiles(careers: CareersSite): Promise<Map<string, Uint8Array>> {
  try {
    const index = await fillIndex(careers);
    const { files, errors } = await index.getFiles();
    check(errors);
    return new Map(files.filter(({ path }) => !isUnused(path)).map(({ path, content }) => [path, content]));
  } finally {
    await close();
  }
}

export async function buildSearchIndex(careers: CareersSite, outDir: string): Promise<void> {
  for (const [path, content] of await searchIndexFiles(careers)) {
    const file = join(outDir, 'pagefind', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
