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
  createInstance(options: { baseUrl: string; excerptLength: number }): Index;
}

let failures = 0;

/** A browser remembers that a module could not be loaded, so that it has to be asked for by another address. */
async function load(folder: string): Promise<Pagefind> {
  const query = failures === 0 ? '' : `?${failures}`;
  try {
    return (await import(/* @vite-ignore */ `${folder}pagefind.js${query}`)) as Pagefind;
  } catch (error) {
    failures += 1;
    throw error;
  }
}

/** Loads the search index of a locale. */
export async function openIndex(folder: string, locale: string): Promise<Index> {
  const pagefind = await load(folder);
  // Pagefind 1.6 takes the language of an index from the page alone, at once, in `createInstance`.
  const { lang } = document.documentElement;
  document.documentElement.lang = locale;
  const index = pagefind.createInstance({ baseUrl: '/', excerptLength: 0 });
  document.documentElement.lang = lang;
  await index.init();
  return index;
}
