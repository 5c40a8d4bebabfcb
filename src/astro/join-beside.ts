import { Worker } from 'node:worker_threads';
import type { SearchIndex } from './join-locale.ts';
import type { JoinAnswer, JoinJob, JoinRequest, KeptAnswer } from './join-thread.ts';

export interface JoinBeside {
  /** Positions of the shards whose index could not be read. */
  lacking: Promise<number[]>;
  join(request: JoinRequest): Promise<SearchIndex | undefined>;
  /** Ends the thread without a join. */
  end(): void;
}

/** Starts a thread that at once reads what is kept, and joins when it is told the rest. */
export function joinBeside(job: JoinJob): JoinBeside {
  const worker = new Worker(new URL('./join-thread.ts', import.meta.url), {
    workerData: job,
    // Words are many small texts that live until the end, so that collecting them early is work for nothing.
    resourceLimits: { maxYoungGenerationSizeMb: 128 },
  });
  const ended = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`A joining thread ended with ${code}`)));
  });
  // Whoever waits for an answer is told; nobody else needs to be.
  ended.catch(() => {});
  const answer = <T>(): Promise<T> =>
    Promise.race([new Promise<T>((resolve) => worker.once('message', resolve)), ended]);
  const lacking = answer<KeptAnswer>().then((kept) => kept.lacking);
  lacking.catch(() => {});
  return {
    lacking,
    join: async (request) => {
      const joined = answer<JoinAnswer>();
      worker.postMessage(request);
      return (await joined).joined;
    },
    end: () => worker.postMessage(undefined),
  };
}
