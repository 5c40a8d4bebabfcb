/** Headings with nothing below them, and headings that are there twice. */
import type { Found } from './found.ts';
import { makeProblem, quote } from './problem.ts';
import { say } from './wording.ts';

export interface WrittenHeading {
  line: number;
  depth: number;
  text: string;
  /** Whether anything stands between it and the next one. */
  hasText: boolean;
}

const pattern = /^\s{0,3}(#{2,6})\s+(\S.*?)(?:\s+#*)?\s*$/;

/** The heading that a line is; none when it is no heading. */
export function readHeading(line: string, at: number): WrittenHeading | undefined {
  const match = line.includes('##') ? pattern.exec(line) : null;
  return match ? { line: at, depth: match[1]?.length ?? 2, text: match[2] ?? '', hasText: false } : undefined;
}

/** @param headings Those of a body, in the order of the text. */
export function findSectionSlips(file: string, headings: readonly WrittenHeading[]): Found[] {
  const first = new Map<string, number>();
  return headings.flatMap(({ line, depth, text, hasText }, index) => {
    const found: Found[] = [];
    const report = (facts: Parameters<typeof makeProblem>[2]) =>
      found.push({ problem: makeProblem(file, { line, column: 1 }, { ...facts, severity: 'warning' }) });
    if (!hasText && (headings[index + 1]?.depth ?? 0) <= depth) {
      const message = `Unexpected heading ${quote(text)} with nothing below it, expected the text of the section`;
      report({
        ruleId: 'no-empty-section',
        message,
        hint: 'Write what belongs there, or delete the heading.',
      });
    }
    const id = depth === 2 ? text.toLowerCase() : '';
    const before = first.get(id);
    if (id === '') return found;
    if (before === undefined) first.set(id, line);
    else {
      const message = `Unexpected second heading ${quote(text)}, expected each heading once`;
      const hint = say`It is also on line ${before}. Put the two sections together.`;
      report({ ruleId: 'no-duplicate-heading', message, hint });
    }
    return found;
  });
}
