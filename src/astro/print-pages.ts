import type { CareersSite } from '../views/careers-site.ts';
import { makePress, type PrintedPage, type PrintJob, type PrintSettings } from './print-job.ts';
import type { ThreadPool } from './threads.ts';

type OnProgress = (printed: number, total: number) => void;

/** Prints pages into the folder of a job; their folders exist. */
export type Printing = (pages: readonly PrintedPage[], onProgress: OnProgress) => Promise<void>;

/**
 * Makes ready to print by threads or, when they are not worth it, by this one. Threads that are there already begin at
 * once, beside whatever this one does until it knows the pages.
 *
 * @param pack Packs a `PrintMatter`, for threads alone.
 */
export function startPrinting(
  careers: CareersSite,
  threads: ThreadPool,
  settings: PrintSettings,
  pack: () => Uint8Array,
): Printing {
  const makeJob = (): PrintJob => ({ ...settings, packed: pack() });
  let ready = threads.started()?.prepare(makeJob());
  // It is waited for when pages are printed.
  ready?.catch(() => {});
  return async (pages, onProgress) => {
    if (pages.length === 0) return;
    const press = makePress(careers, settings);
    const printHere = async (page: PrintedPage) => (await press)(page);
    const pool = threads.for(pages.length);
    if (pool) {
      ready ??= pool.prepare(makeJob());
      const printing = pool.print(pages, printHere, (printed) => onProgress(printed, pages.length));
      await Promise.all([ready, printing]);
      return;
    }
    for (const [index, page] of pages.entries()) {
      await printHere(page);
      onProgress(index + 1, pages.length);
    }
  };
}
