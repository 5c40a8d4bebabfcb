/** One thread of a build: parses the sources and prints the pages that it is sent. */
import { parentPort } from 'node:worker_threads';
import { FileSource } from '../files.ts';
import { drawPictures } from '../pictures/picture-files.ts';
import { parsePosting } from '../postings/parse.ts';
import type { CareersSite } from '../views/careers-site.ts';
import {
  makePress,
  matterToCareersSite,
  type Press,
  type PrintJob,
  readText,
  unpackMatter,
} from './print-job.ts';
import type { Answer, Request } from './threads.ts';

let careers: CareersSite | undefined;
let press: Press | undefined;

async function takeJob({ packed, ...settings }: PrintJob): Promise<void> {
  careers = matterToCareersSite(unpackMatter(packed), (file) => readText(settings.texts, file));
  press = await makePress(careers, settings);
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
      await takeJob(request.job);
      return undefined;
    case 'draw':
      if (!careers) throw new Error('Pictures were asked for before what is on them');
      await drawPictures(careers, request.options);
      return undefined;
    case 'print': {
      if (!press) throw new Error('Pages were sent before what they are printed from');
      for (const page of request.pages) await press(page);
      return undefined;
    }
  }
}

// One after the other: requests come faster than they are answered.
let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (request: Request) => {
  last = last.then(async () => parentPort?.postMessage(await answer(request)));
});
