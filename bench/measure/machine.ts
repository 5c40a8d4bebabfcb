import { availableParallelism, cpus, loadavg, type as systemType, totalmem } from 'node:os';

export interface Machine {
  system: string;
  processor: string;
  cores: number;
  /** GiB. */
  memory: number;
  node: string;
}

export const readMachine = (): Machine => ({
  system: systemType(),
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memory: Math.round(totalmem() / 2 ** 30),
  node: process.version,
});

/** Processes that wanted to run in the last minute; on Windows always 0. */
export const readLoad = (): number => Math.round((loadavg()[0] ?? 0) * 100) / 100;
