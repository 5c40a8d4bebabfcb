/** Pagefind in a worker of ours: its own hands over every place of every match, which keeps the page from answering. */

interface Found {
  /** Pagefind's names of postings. */
  ids: string[];
  /** Address of the first, when everything was asked for. */
  url?: string;
}

/**
 * The worker. Pagefind 1.6 takes the language of an index from the document alone, so that it gets something like one.
 * Asked for everything it answers newest first.
 */
const code = `
let index;
onmessage = async ({ data: { script, locale, term } }) => {
  try {
    if (script) {
      self.document = { currentScript: null, querySelector: () => ({ getAttribute: () => locale }) };
      const pagefind = await import(script);
      index = pagefind.createInstance({ baseUrl: '/', excerptLength: 0 });
      await index.init();
    }
    const { results } = await index.search(term, term === null ? { sort: { date: 'desc' } } : {});
    const url = term === null && results[0] ? (await results[0].data()).url : undefined;
    postMessage({ ids: results.map(({ id }) => id), url });
  } catch (error) {
    postMessage({ error: String(error) });
  }
};`;

export interface Index {
  /** Everything, newest first. */
  all: Found;
  search(term: string): Promise<Found>;
}

type Ask = (question: { script?: string; locale?: string; term: string | null }) => Promise<Found>;

/** Questions are answered one after the other. */
function startWorker(): Ask {
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(address, { type: 'module' });
  URL.revokeObjectURL(address);
  let last: Promise<unknown> = Promise.resolve();
  const ask: Ask = (question) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Found | { error: string }>) => {
        if ('error' in data) reject(new Error(data.error));
        else resolve(data);
      };
      worker.onerror = () => reject(new Error('The worker of the search could not be started'));
      worker.postMessage(question);
    });
  return (question) => {
    const answer = last.then(() => ask(question));
    last = answer.catch(() => undefined);
    return answer;
  };
}

/** Loads the search index of a locale. */
export async function openIndex(folder: string, locale: string): Promise<Index> {
  const ask = startWorker();
  const script = new URL(`${folder}pagefind.js`, location.href).href;
  const all = await ask({ script, locale, term: null });
  return { all, search: (term) => ask({ term }) };
}
