import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CareersSite } from '../views/careers-site.ts';
import { loadPrinter } from './compile.ts';
import { type PrintedPage, type PrintJob, printInto } from './print-job.ts';

/** Below so many pages another thread takes longer to start than it saves. */
const pagesWorthAThread = 400;
const batchSize = 64;

export interface PrintOptions {
  /** None: as many as the machine and the number of pages are good for. 0: this thread alone. */
  threads: number | undefined;
  onProgress: (printed: number) => void;
}

/** One worker that takes batches until there are none; rejects with the first error. */
function work(
  job: PrintJob,
  next: () => PrintedPage[] | undefined,
  onPrinted: (pages: number) => void,
): Promise<void> {
  const worker = new Worker(new URL('./print-worker.ts', import.meta.url), { workerData: job });
  return new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`A printing thread ended with ${code}`)),
    );
    worker.on('message', (printed: number) => {
      onPrinted(printed);
      worker.postMessage(next());
    });
  });
}

/** Prints pages into the folder of the job; the folders of the pages exist, the pages do not. */
export async function printPages(
  job: PrintJob,
  careers: CareersSite,
  pages: readonly PrintedPage[],
  { threads, onProgress }: PrintOptions,
): Promise<void> {
  const useful = Math.floor(pages.length / pagesWorthAThread);
  const count = threads ?? (useful < 2 ? 0 : Math.min(availableParallelism(), useful));
  let printed = 0;
  const onPrinted = (more: number) => {
    printed += more;
    onProgress(printed);
  };
  if (count === 0) {
    const printer = await loadPrinter(job.printer);
    for (const page of pages) {
      await printInto(job.folder, printer, careers, page);
      onPrinted(1);
    }
    return;
  }
  let from = 0;
  const next = (): PrintedPage[] | undefined => {
    if (from >= pages.length) return undefined;
    from += batchSize;
    return pages.slice(from - batchSize, from).map(({ kind, params, file }) => ({ kind, params, file }));
  };
  await Promise.all(Array.from({ length: count }, () => work(job, next, onPrinted)));
}
