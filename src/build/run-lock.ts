import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface RunLock {
  /** Whether the run before this one ended without releasing: what it left may be half done. */
  isAfterCrash: boolean;
  release(): void;
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

const ownerOf = (path: string): number | undefined => {
  try {
    return Number(readFileSync(path, 'utf8')) || 0;
  } catch {
    return undefined;
  }
};

/** The file appears with its owner in it: one that is empty for a moment would be taken for that of a crash. */
function create(path: string): void {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, path);
  } finally {
    rmSync(own, { force: true });
  }
}

/** Takes the lock of a file, or nothing while another running process has it. */
export function takeLock(path: string): RunLock | undefined {
  mkdirSync(dirname(path), { recursive: true });
  const release = () => rmSync(path, { force: true });
  let isAfterCrash = false;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      create(path);
      return { isAfterCrash, release };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return undefined;
      const owner = ownerOf(path);
      if (owner !== undefined && owner !== 0 && isRunning(owner)) return undefined;
      isAfterCrash = true;
      release();
    }
  }
  return undefined;
}
