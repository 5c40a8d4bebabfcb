/** The threads of a build. Each answers one request at a time. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FileSource } from '../files.ts';
import type { ParsedPosting } from '../postings/parse.ts';
import type { PostingPolicy } from '../postings/posting.ts';
import type { PrintedPage, PrintJob } from './print-job.ts';

export type Request =
  | { kind: 'parse'; contentDir: string; files: [path: string, digest: string][]; policy: PostingPolicy }
  | { kind: 'prepare'; job: PrintJob }
  | { kind: 'print'; pages: PrintedPage[] };

export interface Answer {
  /** `ParsedPosting[]` as JSON, which costs this thread less than a copy of every object. */
  parse: string;
  prepare: undefined;
  print: undefined;
}

/** Told how many files or pages are done. */
type OnDone = (done: number) => void;

export interface Threads {
  parse(files: readonly FileSource[], policy: PostingPolicy, onDone: OnDone): Promise<ParsedPosting[]>;
  /** Has every thread make itself ready to print. */
  prepare(job: PrintJob): Promise<void>;
  /** Prints into the folder of the job; the folders of the pages exist, the pages do not. */
  print(pages: readonly PrintedPage[], onDone: OnDone): Promise<void>;
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

const filesAtOnce = 500;
const pagesAtOnce = 64;
const shareAhead = 0.5;

function* slices<T>(items: readonly T[], size: number): Generator<T[], undefined> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
  return undefined;
}

function startThreads(count: number): Threads {
  const threads = Array.from({ length: count }, startThread);
  return {
    // Everything is handed out at once: this thread may be too busy with other work to do it later.
    parse: async (files, policy, onDone) => {
      const contentDir = files[0]?.folder ?? '';
      const named = files.map(({ path, digest }): [string, string] => [path, digest]);
      let done = 0;
      const parts = [...slices(named, Math.ceil(Math.min(filesAtOnce, named.length / count)))];
      const answers = parts.map(async (part, index) => {
        const thread = threads[index % count] as Thread;
        const json = await thread.ask<'parse'>({ kind: 'parse', contentDir, files: part, policy });
        done += part.length;
        onDone(done);
        return JSON.parse(json) as ParsedPosting[];
      });
      return (await Promise.all(answers)).flat();
    },
    prepare: async (job) => {
      await Promise.all(threads.map((thread) => thread.ask<'prepare'>({ kind: 'prepare', job })));
    },
    print: async (pages, onDone) => {
      const rest: Iterator<PrintedPage[], undefined> = slices(pages, pagesAtOnce);
      let done = 0;
      const printNext = async (thread: Thread): Promise<boolean> => {
        const { value: batch } = rest.next();
        if (!batch) return false;
        const own = batch.map(({ kind, params, file }) => ({ kind, params, file }));
        await thread.ask<'print'>({ kind: 'print', pages: own });
        done += own.length;
        onDone(done);
        return true;
      };
      // Half of the pages are handed out at once: this thread has other work to do, too.
      const ahead = Math.floor((pages.length / pagesAtOnce) * (shareAhead / count));
      const work = async (thread: Thread): Promise<void> => {
        await Promise.all(Array.from({ length: ahead }, () => printNext(thread)));
        while (await printNext(thread));
      };
      await Promise.all(threads.map(work));
    },
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
      const count = fixed ?? (useful < 2 ? 0 : Math.min(availableParallelism(), useful));
      if (count > 0) started ??= startThreads(count);
      return started;
    },
    started: () => started,
    close: async () => started?.close(),
  };
}
