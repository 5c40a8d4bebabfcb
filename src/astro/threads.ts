/** The threads of a build. Each answers one request after the other. */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { FileSource } from '../files.ts';
import type { PictureOptions } from '../pictures/picture-files.ts';
import type { ParsedPosting } from '../postings/parse.ts';
import type { PostingPolicy } from '../postings/posting.ts';
import type { PrintedPage, PrintJob } from './print-job.ts';

export type Request =
  | { kind: 'parse'; contentDir: string; files: [path: string, digest: string][]; policy: PostingPolicy }
  | { kind: 'prepare'; job: PrintJob }
  | { kind: 'draw'; options: PictureOptions }
  | { kind: 'print'; pages: PrintedPage[] };

export interface Answer {
  /** `ParsedPosting[]` as JSON, which costs this thread less than a copy of every object. */
  parse: string;
  prepare: undefined;
  draw: undefined;
  print: undefined;
}

/** Told how many files or pages are done. */
type OnDone = (done: number) => void;

/** Threads that share work with this one: whoever is free takes the next part. */
export interface Threads {
  /** Postings in the order of the files; `parseHere` parses one in this thread. */
  parse(
    files: readonly FileSource[],
    policy: PostingPolicy,
    parseHere: (file: FileSource) => ParsedPosting,
    onDone: OnDone,
  ): Promise<ParsedPosting[]>;
  /** Has every thread make itself ready to print. */
  prepare(job: PrintJob): Promise<void>;
  /** Has one that is ready draw the pictures of the site ahead. */
  draw(options: PictureOptions): Promise<void>;
  /** Prints into the folder of the job, whose folders exist; `printHere` prints a page in this thread. */
  print(
    pages: readonly PrintedPage[],
    printHere: (page: PrintedPage) => Promise<void>,
    onDone: OnDone,
  ): Promise<void>;
  close(): Promise<void>;
}

interface Thread {
  /** Requests are answered in their order. */
  ask<K extends Request['kind']>(request: Extract<Request, { kind: K }>): Promise<Answer[K]>;
  close(): Promise<unknown>;
}

/** A larger one makes a thread faster by little and larger by much. */
const resourceLimits = { maxYoungGenerationSizeMb: 48 };

function startThread(): Thread {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { resourceLimits });
  const pending: PromiseWithResolvers<never>[] = [];
  let failure: Error | undefined;
  const fail = (error: Error) => {
    failure ??= error;
    for (const { reject } of pending.splice(0)) reject(failure);
  };
  worker.on('message', (answer) => pending.shift()?.resolve(answer as never));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('A thread of the build ended before its work was done')));
  return {
    ask: (request) => {
      if (failure) return Promise.reject(failure);
      const answer = Promise.withResolvers<never>();
      pending.push(answer);
      worker.postMessage(request);
      return answer.promise;
    },
    close: () => worker.terminate(),
  };
}

/** Pages or postings of one part: some ten milliseconds of work. */
const partSize = 50;
/** Parts that wait at a thread, since this one may be at a part of its own when a thread is done. */
const partsAhead = 4;

interface Part<T> {
  from: number;
  items: T[];
}

/** Items in their order; a part that reaches its size ends. */
function* partsOf<T>(items: readonly T[], sizeOf: (item: T) => number): Generator<Part<T>, undefined> {
  let from = 0;
  let size = 0;
  for (const [index, item] of items.entries()) {
    size += sizeOf(item);
    if (size < partSize && index < items.length - 1) continue;
    yield { from, items: items.slice(from, index + 1) };
    from = index + 1;
    size = 0;
  }
  return undefined;
}

/** Works through parts. This thread waits between its own, so that the others are answered and other work goes on. */
async function shareOut<T>(
  items: readonly T[],
  threads: readonly Thread[],
  { sizeOf = () => 1, here, there, onDone }: Work<T>,
): Promise<void> {
  const parts: Iterator<Part<T>, undefined> = partsOf(items, sizeOf);
  let done = 0;
  const workOff = async (work: (part: Part<T>) => Promise<void>): Promise<void> => {
    for (let { value: part } = parts.next(); part; { value: part } = parts.next()) {
      await work(part);
      done += part.items.length;
      onDone(done);
    }
  };
  const workers = threads.flatMap((thread) =>
    Array.from({ length: partsAhead }, () => workOff((part) => there(thread, part))),
  );
  const own = workOff(async (part) => {
    await setImmediate();
    await here(part);
  });
  await Promise.all([...workers, own]);
}

interface Work<T> {
  /** None: all items are equal. */
  sizeOf?: (item: T) => number;
  here(part: Part<T>): Promise<void> | void;
  there(thread: Thread, part: Part<T>): Promise<void>;
  onDone: OnDone;
}

function startThreads(count: number): Threads {
  const threads = Array.from({ length: count }, startThread);
  return {
    parse: async (files, policy, parseHere, onDone) => {
      const parsed = Array<ParsedPosting>(files.length);
      const put = (from: number, postings: readonly ParsedPosting[]): void => {
        for (const [index, posting] of postings.entries()) parsed[from + index] = posting;
      };
      await shareOut(files, threads, {
        here: ({ from, items }) => put(from, items.map(parseHere)),
        there: async (thread, { from, items }) => {
          const contentDir = items[0]?.folder ?? '';
          const named = items.map(({ path, digest }): [string, string] => [path, digest]);
          const json = await thread.ask<'parse'>({ kind: 'parse', contentDir, files: named, policy });
          put(from, JSON.parse(json) as ParsedPosting[]);
        },
        onDone,
      });
      return parsed;
    },
    prepare: async (job) => {
      await Promise.all(threads.map((thread) => thread.ask<'prepare'>({ kind: 'prepare', job })));
    },
    draw: async (options) => {
      await threads[0]?.ask<'draw'>({ kind: 'draw', options });
    },
    print: (pages, printHere, onDone) =>
      shareOut(pages, threads, {
        sizeOf: ({ postings = 1 }) => postings,
        here: async ({ items }) => {
          for (const page of items) await printHere(page);
        },
        there: async (thread, { items }) => {
          const named = items.map(({ kind, params, file }) => ({ kind, params, file }));
          await thread.ask<'print'>({ kind: 'print', pages: named });
        },
        onDone,
      }),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** Files or pages below which another thread takes longer to start than it saves. */
const worthAThread = 400;

export interface ThreadPool {
  /** Threads for so many files or pages, started when they are first asked for; none when they are not worth it. */
  for(items: number): Threads | undefined;
  /** The threads that have been started. */
  started(): Threads | undefined;
  close(): Promise<void>;
}

/** @param fixed None: as many threads as the machine and the work are good for. */
export function openThreadPool(fixed: number | undefined): ThreadPool {
  let started: Threads | undefined;
  return {
    for: (items) => {
      const useful = Math.floor(items / worthAThread);
      const count = fixed ?? (useful < 2 ? 0 : Math.min(availableParallelism() - 1, useful));
      if (count > 0) started ??= startThreads(count);
      return started;
    },
    started: () => started,
    close: async () => started?.close(),
  };
}
