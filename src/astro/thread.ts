import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a thread of a module of this folder.
 *
 * @param codeCache Where Node keeps the code of the thread without its types. Otherwise each thread would load what
 * takes the types away, which takes longer than most threads work.
 */
export const startThread = (module: string, codeCache: string, options: WorkerOptions = {}): Worker =>
  new Worker(new URL(module, import.meta.url), {
    ...options,
    env: { ...process.env, NODE_COMPILE_CACHE: codeCache },
  });
