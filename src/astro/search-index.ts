/** Pagefind's index of each locale, and the one entry that names them all. */
import { type CareersSite, localeBoard } from '../views/careers-site.ts';
import { searchRecords } from '../views/search-records.ts';

export type Files = Map<string, Uint8Array>;

const check = (errors: readonly string[]): void => {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
};

/** Pagefind's own interfaces, which we do not use. */
const isUnused = (path: string): boolean => /^pagefind-(ui|modular-ui|component-ui|highlight)\b/.test(path);

const entryPath = 'pagefind-entry.json';

async function indexLocale(careers: CareersSite, locale: string): Promise<Files> {
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex();
  check(errors);
  if (!index) throw new Error('The search index could not be made: Pagefind did not start');
  for (const record of searchRecords(careers, locale)) check((await index.addCustomRecord(record)).errors);
  const result = await index.getFiles();
  check(result.errors);
  await index.deleteIndex();
  return new Map(
    result.files.filter(({ path }) => !isUnused(path)).map(({ path, content }) => [path, content]),
  );
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

/** The indexes of these locales; locales without a listed posting have none. Throws on any error. */
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
