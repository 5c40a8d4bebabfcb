/** What Linux tells of running processes. On other systems there is nothing to read, and nothing is told. */
import { readdirSync, readFileSync } from 'node:fs';

/** Ticks a second in which Linux counts processor time, whatever the machine. */
const ticksASecond = 100;

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    // The process has ended.
    return undefined;
  }
};

/** The numbers of /proc/PID/stat from the third on: the second is a name that may hold anything. */
const statOf = (pid: number | 'self'): string[] | undefined => {
  const text = read(`/proc/${pid}/stat`);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
};

/** Seconds of processor time of all children that this process has waited for, and theirs. */
export function childrenSeconds(): number | undefined {
  const stat = statOf('self');
  return stat && (Number(stat[13]) + Number(stat[14])) / ticksASecond;
}

/** A process and all that it has started, as far as they run. */
export function processTree(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const stat = Number.isInteger(pid) ? statOf(pid) : undefined;
    if (stat) parents.set(pid, Number(stat[1]));
  }
  const tree = [root];
  for (const parent of tree) {
    for (const [pid, of] of parents) if (of === parent) tree.push(pid);
  }
  return tree;
}

export interface Memory {
  /** MiB that it holds now, and has held at most. */
  now: number;
  peak: number;
}

export function memoryOf(pid: number): Memory | undefined {
  const status = read(`/proc/${pid}/status`);
  const mebibytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status ?? '')?.[1]) / 1024;
  const memory = { now: mebibytes('VmRSS'), peak: mebibytes('VmHWM') };
  return Number.isNaN(memory.now) || Number.isNaN(memory.peak) ? undefined : memory;
}
