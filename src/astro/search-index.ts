/** Pagefind's index of each locale, and the one entry that names them all. */
import { entryPath, type Files, isUnused } from '../search-index/pagefind-files.ts';
import { type CareersSite, localeBoard } from '../views/careers-site.ts';
import { searchRecords } from '../views/search-records.ts';
import { indexRecords } from './index-records.ts';

async function indexLocale(careers: CareersSite, locale: string): Promise<Files> {
  const files = await indexRecords(searchRecords(careers, locale));
  return new Map([...files].filter(([path]) => !isUnused(path)));
}

/**
 * The answer of a process, or an error when it ends without one: its promises then never settle, and nothing but that
 * keeps this process alive.
 */
async function answerOf<T>(work: Promise<T>): Promise<T> {
  const silence = Promise.withResolvers<never>();
  const onIdle = () =>
    silence.reject(new Error('The search index could not be made: Pagefind ended without an answer'));
  process.once('beforeExit', onIdle);
  try {
    return await Promise.race([work, silence.promise]);
  } finally {
    process.off('beforeExit', onIdle);
  }
}

async function indexEach(careers: CareersSite, locales: readonly string[]): Promise<Map<string, Files>> {
  const { close } = await import('pagefind');
  const indexes = new Map<string, Files>();
  try {
    for (const locale of locales) indexes.set(locale, await indexLocale(careers, locale));
  } finally {
    await close();
  }
  return indexes;
}

/** Pagefind's own indexes of these locales, each made as a whole. Throws on any error. */
export const indexLocales = (careers: CareersSite, locales: readonly string[]): Promise<Map<string, Files>> =>
  answerOf(indexEach(careers, locales));

export const searchedLocales = (careers: CareersSite): string[] =>
  careers.site.locales.filter((locale) => localeBoard(careers, locale).listed.length > 0);

interface Entry {
  languages: Record<string, unknown>;
}

/** All indexes as one: their files side by side, and their languages in one entry. */
export function joinIndexes(indexes: Iterable<Files>): Files {
  const files: Files = new Map();
  let entry: Entry | undefined;
  for (const index of indexes) {
    for (const [path, content] of index) files.set(path, content);
    const own = JSON.parse(new TextDecoder().decode(index.get(entryPath))) as Entry;
    entry = { ...own, languages: { ...entry?.languages, ...own.languages } };
  }
  if (entry) files.set(entryPath, new TextEncoder().encode(JSON.stringify(entry)));
  return files;
}
