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
  parse: ParsedPosting[];
  prepare: undefined;
  print: undefined;
}

export interface Threads {
  parse(files: readonly FileSource[], policy: PostingPolicy): Promise<ParsedPosting[]>;
  /** Prints into the folder of the job; the folders of the pages exist, the pages do not. */
  print(job: PrintJob, pages: readonly PrintedPage[], onProgress: (printed: number) => void): Promise<void>;
  close(): Promise<void>;
}

interface Thread {
  ask<K extends Request['kind']>(request: Extract<Request, { kind: K }>): Promise<Answer[K]>;
  close(): Promise<unknown>;
}

function startThread(): Thread {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 48 },
  });
  let pending: PromiseWithResolvers<never> | undefined;
  worker.on('message', (answer) => pending?.resolve(answer as never));
  worker.on('error', (error) => pending?.reject(error));
  let hasEnded = false;
  const ended = () => new Error('A thread of the build ended before its work was done');
  worker.on('exit', () => {
    hasEnded = true;
    pending?.reject(ended());
  });
  return {
    ask: (request) => {
      if (hasEnded) return Promise.reject(ended());
      pending = Promise.withResolvers();
      worker.postMessage(request);
      return pending.promise;
    },
    close: () => worker.terminate(),
  };
}

const pagesAtOnce = 64;

function* slices<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

function startThreads(count: number): Threads {
  const threads = Array.from({ length: count }, startThread);
  return {
    // One share a thread, sent at once: this thread may be too busy to hand out more.
    parse: async (files, policy) => {
      const contentDir = files[0]?.folder ?? '';
      const named = files.map(({ path, digest }): [string, string] => [path, digest]);
      const shares = [...slices(named, Math.ceil(files.length / count))];
      const parsed = shares.map((share, index) =>
        (threads[index] as Thread).ask<'parse'>({ kind: 'parse', contentDir, files: share, policy }),
      );
      return (await Promise.all(parsed)).flat();
    },
    print: async (job, pages, onProgress) => {
      const rest = slices(pages, pagesAtOnce);
      let printed = 0;
      const work = async (thread: Thread): Promise<void> => {
        await thread.ask<'prepare'>({ kind: 'prepare', job });
        for (const batch of rest) {
          const own = batch.map(({ kind, params, file }) => ({ kind, params, file }));
          await thread.ask<'print'>({ kind: 'print', pages: own });
          printed += own.length;
          onProgress(printed);
        }
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
    close: async () => started?.close(),
  };
}
