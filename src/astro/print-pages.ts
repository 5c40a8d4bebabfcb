import type { CareersSite } from '../views/careers-site.ts';
import { loadPrinter } from './compile.ts';
import { type PrintedPage, type PrintJob, printInto } from './print-job.ts';
import type { ThreadPool } from './threads.ts';

/** Prints pages into the folder of the job, whose folders exist. `makeJob` packs what threads need. */
export async function printPages(
  { printer, folder, makeJob }: Pick<PrintJob, 'printer' | 'folder'> & { makeJob: () => PrintJob },
  careers: CareersSite,
  pages: readonly PrintedPage[],
  threads: ThreadPool,
  onProgress: (printed: number, total: number) => void,
): Promise<void> {
  const pool = threads.for(pages.length);
  if (pool) return pool.print(makeJob(), pages, (printed) => onProgress(printed, pages.length));
  if (pages.length === 0) return;
  const loaded = await loadPrinter(printer);
  for (const [index, page] of pages.entries()) {
    await printInto(folder, loaded, careers, page);
    onProgress(index + 1, pages.length);
  }
}
