/** Told while a phase runs: how much of it is done. */
export type OnProgress = (done: number, total: number) => void;

export interface Phases {
  /** Runs one phase of a build and takes its time. */
  run<T>(name: string, work: (onProgress: OnProgress) => T): T;
  /** Milliseconds by phase, in the order of their beginning. */
  times: ReadonlyMap<string, number>;
}

/**
 * @param clock Milliseconds from any start.
 * @param onProgress Told of every step of every phase.
 */
export function makePhases(
  clock: () => number,
  onProgress: (phase: string, done: number, total: number) => void = () => {},
): Phases {
  const times = new Map<string, number>();
  return {
    times,
    run: (name, work) => {
      const start = clock();
      const end = () => times.set(name, clock() - start);
      times.set(name, 0);
      const result = work((done, total) => onProgress(name, done, total));
      if (result instanceof Promise) return result.finally(end) as typeof result;
      end();
      return result;
    },
  };
}
