import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

/**
 * Records where the time of this thread goes.
 *
 * @returns Ends the recording and writes it to a file that the developer tools of Chromium and VS Code open.
 */
export async function startProfile(): Promise<(path: string) => Promise<void>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  return async (path) => {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    writeFileSync(path, JSON.stringify(profile));
  };
}

/**
 * Phases with their times in milliseconds, and their share of the whole. Some run at the same time.
 *
 * @example renderPhaseTable(new Map([['read', 250], ['print', 750]]), 1000)
 */
export function renderPhaseTable(times: ReadonlyMap<string, number>, total: number): string {
  const width = Math.max(...[...times.keys()].map(({ length }) => length), 'whole run'.length);
  const row = (phase: string, time: number) =>
    `${phase.padEnd(width)}  ${time.toFixed(0).padStart(7)} ms  ${((100 * time) / total).toFixed(0).padStart(3)} %`;
  return [...[...times].map(([phase, time]) => row(phase, time)), row('whole run', total)].join('\n');
}
