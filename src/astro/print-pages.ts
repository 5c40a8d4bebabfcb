import type { CareersSite } from '../views/careers-site.ts';
import { loadPrinter } from './compile.ts';
import { type PrintedPage, type PrintJob, printInto } from './print-job.ts';
import type { ThreadPool } from './threads.ts';

type OnProgress = (printed: number, total: number) => void;

export interface PrintingOptions extends Pick<PrintJob, 'printer' | 'folder'> {
  /** Packs what threads need. */
  makeJob: () => PrintJob;
}

/** Prints pages into the folder of a job; their folders exist. */
export type Printing = (pages: readonly PrintedPage[], onProgress: OnProgress) => Promise<void>;

/**
 * Makes ready to print by threads or, when they are not worth it, by this one. Threads that are there already begin at
 * once, beside whatever this one does until it knows the pages.
 */
export function startPrinting(
  careers: CareersSite,
  threads: ThreadPool,
  { printer, folder, makeJob }: PrintingOptions,
): Printing {
  let ready = threads.started()?.prepare(makeJob());
  // It is waited for when pages are printed.
  ready?.catch(() => {});
  return async (pages, onProgress) => {
    if (pages.length === 0) return;
    const loaded = await loadPrinter(printer);
    const printHere = (page: PrintedPage) => printInto(folder, loaded, careers, page);
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
