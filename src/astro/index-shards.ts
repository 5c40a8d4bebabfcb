import { Worker } from 'node:worker_threads';
import type { SearchRecord } from '../views/search-records.ts';
import type { ShardAnswer, ShardRequest } from './shard-thread.ts';

/** With one at work and one waiting, a thread never waits for its next shard. */
const shardsAtOnce = 2;

export interface ShardWork<Job> {
  /** The next shard to make, until there are none. */
  next(): Job | undefined;
  recordsOf(job: Job): SearchRecord[];
  onMade(job: Job, answer: ShardAnswer): void;
}

interface Indexer {
  /** Settles when there is nothing left to make, or with the first error. */
  done: Promise<void>;
  /** Ends the thread and its Pagefind, whatever they are at. */
  end(): Promise<void>;
}

function startIndexer<Job>({ next, recordsOf, onMade }: ShardWork<Job>): Indexer {
  const worker = new Worker(new URL('./shard-thread.ts', import.meta.url));
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const jobs = new Map<number, Job>();
  let sent = 0;
  const send = (): void => {
    const job = next();
    if (job === undefined) return;
    sent += 1;
    jobs.set(sent, job);
    worker.postMessage({ id: sent, records: recordsOf(job) } satisfies ShardRequest);
  };
  const done = new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () =>
      reject(new Error('The search index could not be made: Pagefind ended without an answer')),
    );
    worker.on('message', (answer: ShardAnswer) => {
      try {
        const job = jobs.get(answer.id);
        jobs.delete(answer.id);
        if (job !== undefined) onMade(job, answer);
        send();
        if (jobs.size === 0) resolve();
      } catch (error) {
        reject(error);
      }
    });
    for (let index = 0; index < shardsAtOnce; index += 1) send();
    if (jobs.size === 0) resolve();
  });
  const end = (): Promise<void> => {
    worker.postMessage(undefined);
    return exited;
  };
  return { done, end };
}

/** Makes shards in so many threads, each with a Pagefind process of its own. Rejects with the first error. */
export async function indexShards<Job>(work: ShardWork<Job>, threads: number): Promise<void> {
  const running = Array.from({ length: threads }, () => startIndexer(work));
  try {
    await Promise.all(running.map(({ done }) => done));
  } finally {
    await Promise.all(running.map(({ end }) => end()));
  }
}
