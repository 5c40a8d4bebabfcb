/** The part of Pagefind's browser interface that the search uses; Pagefind ships no types for it. */

export interface Fragment {
  url: string;
  meta: Record<string, string>;
}

export type Counts = Record<string, Record<string, number>>;

export interface Found {
  results: { id: string; data(): Promise<Fragment> }[];
  /** How many results have each value of each filter, among those that were found. */
  filters: Counts;
}

export interface Query {
  filters: Record<string, { any: string[] }>;
  sort?: Record<string, 'asc' | 'desc'>;
}

export interface Index {
  init(): Promise<void>;
  /** Loads the filters; until then a search counts none. */
  filters(): Promise<Counts>;
  /** Without a term: everything that passes the filters. */
  search(term: string | null, query: Query): Promise<Found>;
}

interface Pagefind {
  createInstance(options: { baseUrl: string; excerptLength: number }): Index;
}

const indexes = new Map<string, Promise<Index>>();

async function load(folder: string, locale: string): Promise<Index> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  // Pagefind 1.6 takes the language of an index from the page alone, at once, in `createInstance`.
  const { lang } = document.documentElement;
  document.documentElement.lang = locale;
  const index = pagefind.createInstance({ baseUrl: '/', excerptLength: 0 });
  document.documentElement.lang = lang;
  await index.init();
  await index.filters();
  return index;
}

/** The search index of a locale, loaded once; one that could not be loaded is tried again the next time. */
export function openIndex(folder: string, locale: string): Promise<Index> {
  const open = indexes.get(locale) ?? load(folder, locale);
  indexes.set(locale, open);
  open.catch(() => indexes.delete(locale));
  return open;
}
