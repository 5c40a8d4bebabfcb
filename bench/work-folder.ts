import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endOnSignals } from '../src/build/end-on-signals.ts';
import { benchCache } from './contenders/ours.ts';

/** A folder for everything that a bench writes, in memory where there is such a place; gone afterwards. */
export async function inWorkFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'rolecall-bench-'));
  const remove = () => {
    for (const path of [folder, benchCache()]) rmSync(path, { recursive: true, force: true });
  };
  const stopListening = endOnSignals(remove);
  try {
    return await work(folder);
  } finally {
    remove();
    stopListening();
  }
}
