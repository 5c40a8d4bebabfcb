/** Runs a command as a whole process and measures it from outside, with everything that it starts. */
import { spawn } from 'node:child_process';
import { childrenSeconds, memoryOf, processTree } from './process-tree.ts';

export interface Command {
  program: string;
  arguments: string[];
  cwd: string;
  env?: Record<string, string>;
}

/** `cpu` and `peak` only on Linux. */
export interface Sample {
  /** Seconds from start to end. */
  wall: number;
  /** Seconds of processor time, of user and system. */
  cpu?: number;
  /** MiB of memory at most; of several processes, their sum. */
  peak?: number;
}

export interface Run {
  sample: Sample;
  stdout: string;
}

const isLinux = process.platform === 'linux';

/** Between two looks at the memory, and at which processes there are: the second reads much more. */
const pauses = { memory: 20, tree: 250 };

/** Follows a tree of processes until it is told to stop; the answer is its peak. */
function watchMemory(root: number): () => number {
  let pids = [root];
  let peak = 0;
  const look = () => {
    const memories = pids.flatMap((pid) => memoryOf(pid) ?? []);
    const sum = memories.reduce((total, { now }) => total + now, 0);
    // The kernel remembers the peak of each process, also between two looks.
    peak = Math.max(peak, sum, ...memories.map((memory) => memory.peak));
  };
  const timers = [
    setInterval(look, pauses.memory),
    setInterval(() => {
      pids = processTree(root);
    }, pauses.tree),
  ];
  return () => {
    for (const timer of timers) clearInterval(timer);
    return peak;
  };
}

/** Rejects when the command cannot be started or ends with another code than 0; the error holds what it printed. */
export function runProcess({ program, arguments: args, cwd, env }: Command): Promise<Run> {
  return new Promise((resolve, reject) => {
    const before = childrenSeconds();
    const start = performance.now();
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stop = isLinux && child.pid !== undefined ? watchMemory(child.pid) : undefined;
    const printed = { stdout: '', stderr: '' };
    let wall = 0;
    let cpu: number | undefined;
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        printed[stream] += text;
      });
    }
    child.on('error', (error) => {
      stop?.();
      reject(error);
    });
    child.on('exit', () => {
      wall = (performance.now() - start) / 1000;
      const after = childrenSeconds();
      if (before !== undefined && after !== undefined) cpu = after - before;
    });
    child.on('close', (code, signal) => {
      const peak = stop?.();
      if (code === 0) {
        resolve({
          sample: { wall, ...(cpu !== undefined && { cpu }), ...(peak && { peak }) },
          stdout: printed.stdout,
        });
        return;
      }
      const output = `${printed.stdout}\n${printed.stderr}`.trim().slice(-2000);
      reject(new Error(`\`${program} ${args.join(' ')}\` ended with ${code ?? signal}:\n${output}`));
    });
  });
}
