/** One thread of the pool: prints the pages that it is sent and asks for more, until there are none. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadPrinter } from './compile.ts';
import { jobToCareersSite, type PrintedPage, type PrintJob, printInto } from './print-job.ts';

const job = workerData as PrintJob;
const careers = jobToCareersSite(job);
const printer = await loadPrinter(job.printer);

parentPort?.on('message', async (pages: PrintedPage[] | undefined) => {
  if (!pages) return parentPort?.close();
  for (const page of pages) await printInto(job.folder, printer, careers, page);
  parentPort?.postMessage(pages.length);
});
parentPort?.postMessage(0);
