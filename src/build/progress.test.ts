import { describe, expect, test } from 'vitest';
import { showProgress } from './progress.ts';

/** What is written when 100 pieces of work each take so many milliseconds. */
function written(isTTY: boolean, milliseconds: number, tell?: Parameters<typeof showProgress>[2]): string[] {
  const lines: string[] = [];
  let now = 0;
  const output = { isTTY, write: (text: string) => lines.push(text) };
  const { onProgress, end } = showProgress(output, () => now, tell);
  for (let done = 1; done <= 100; done++) {
    now += milliseconds;
    onProgress('parse', done, 100);
  }
  end();
  return lines;
}

describe('showProgress', () => {
  test('is silent in a terminal for what takes less than a second', () => {
    expect(written(true, 9)).toEqual([]);
  });

  test('writes one line of a terminal over, and clears it at the end', () => {
    const lines = written(true, 20);
    expect(lines[0]).toBe('\r\u001b[K██████████░░░░░░░░░░ parse 50 of 100 · 51/s');
    expect(lines.at(-1)).toBe('\r\u001b[K');
    expect(lines.join('')).not.toContain('\n');
  });

  test('tells a log of it every five seconds', () => {
    expect(written(false, 100)).toEqual(['parse 50 of 100 · 10/s\n', 'parse 100 of 100 · 10/s\n']);
  });

  test('says it in the words that it is given', () => {
    const [line] = written(true, 20, (_, done, total) => `${done} von ${total}`);
    expect(line).toContain('50 von 100 · ');
  });
});
