/** Shows how far a command is, once it takes a while. */

/** The part of a terminal or log that is written to. */
interface Output {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Milliseconds before the first line, and between two: a terminal's line is written over, a log's stays. */
const patience = { terminal: 1000, log: 5000 };
const pause = { terminal: 100, log: 5000 };

const clearLine = '\r\u001b[K';

const barWidth = 20;

/** @example renderBar(5, 20) // → '█████░░░░░░░░░░░░░░░' */
function renderBar(done: number, total: number): string {
  const full = total > 0 ? Math.min(barWidth, Math.floor((done / total) * barWidth)) : 0;
  return '█'.repeat(full) + '░'.repeat(barWidth - full);
}

/** @param tell How far a phase is, in words; before its speed. */
export function showProgress(
  output: Output,
  clock: () => number,
  tell = (phase: string, done: number, total: number) => `${phase} ${done} of ${total}`,
): { onProgress: (phase: string, done: number, total: number) => void; end: () => void } {
  const start = clock();
  const phaseStarts = new Map<string, number>();
  const isTerminal = output.isTTY === true;
  const kind = isTerminal ? 'terminal' : 'log';
  let shown = Number.NEGATIVE_INFINITY;
  return {
    onProgress: (phase, done, total) => {
      const now = clock();
      const phaseStart = phaseStarts.get(phase) ?? now;
      phaseStarts.set(phase, phaseStart);
      if (now - start < patience[kind] || now - shown < pause[kind]) return;
      shown = now;
      const seconds = (now - phaseStart) / 1000;
      const rate = seconds > 0 ? ` · ${Math.round(done / seconds)}/s` : '';
      const line = tell(phase, done, total) + rate;
      output.write(isTerminal ? `${clearLine}${renderBar(done, total)} ${line}` : `${line}\n`);
    },
    end: () => {
      if (isTerminal && shown > 0) output.write(clearLine);
    },
  };
}
