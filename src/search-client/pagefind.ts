/** The part of Pagefind's browser interface that the search uses; Pagefind ships no types for it. */

interface Found {
  id: string;
  data(): Promise<{ url: string }>;
}

export interface Index {
  init(): Promise<void>;
  /** Without a term: everything. */
  search(
    term: string | null,
    query: { sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: Found[] }>;
}

interface Pagefind {
  createInstance(options: { baseUrl: string; excerptLength: number; noWorker: boolean }): Index;
}

/** Loads the search index of a locale. */
export async function openIndex(folder: string, locale: string): Promise<Index> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  // Pagefind 1.6 takes the language of an index from the page alone, at once, in `createInstance`.
  const { lang } = document.documentElement;
  document.documentElement.lang = locale;
  // Its worker is the same code once more, loaded beside it; a search takes a few milliseconds without.
  const index = pagefind.createInstance({ baseUrl: '/', excerptLength: 0, noWorker: true });
  document.documentElement.lang = lang;
  await index.init();
  return index;
}
