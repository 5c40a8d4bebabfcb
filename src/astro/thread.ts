/** One thread of a build: parses the sources and prints the pages that it is sent. */
import { parentPort } from 'node:worker_threads';
import { FileSource } from '../files.ts';
import { parsePosting } from '../postings/parse.ts';
import type { CareersSite } from '../views/careers-site.ts';
import { loadPrinter, type Printer } from './compile.ts';
import { matterToCareersSite, type PrintJob, printInto, readText, unpackMatter } from './print-job.ts';
import type { Answer, Request } from './threads.ts';

interface Press {
  careers: CareersSite;
  printer: Printer;
  folder: string;
}

let press: Press | undefined;

async function makePress({ packed, texts, printer, folder }: PrintJob): Promise<Press> {
  const careers = matterToCareersSite(unpackMatter(packed), (file) => readText(texts, file));
  return { careers, printer: await loadPrinter(printer), folder };
}

async function answer(request: Request): Promise<Answer[Request['kind']]> {
  switch (request.kind) {
    case 'parse':
      return JSON.stringify(
        request.files.map(([path, digest]) => {
          const { text } = new FileSource(request.contentDir, path, digest);
          return parsePosting({ path, text }, request.policy);
        }),
      );
    case 'prepare':
      press = await makePress(request.job);
      return undefined;
    case 'print': {
      if (!press) throw new Error('Pages were sent before what they are printed from');
      for (const page of request.pages) await printInto(press.folder, press.printer, press.careers, page);
      return undefined;
    }
  }
}

// One after the other: requests come faster than they are answered.
let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (request: Request) => {
  last = last.then(async () => parentPort?.postMessage(await answer(request)));
});
