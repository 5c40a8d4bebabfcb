import type { Found } from './found.ts';
import { makeProblem, quote } from './problem.ts';

/** Where git has put the texts of two people one below the other. */
export function findConflicts(path: string, lines: readonly string[]): Found[] {
  if (!lines.includes('=======') || !lines.some((line) => /^>{7}(?: |$)/.test(line))) return [];
  return lines.flatMap((line, index) => {
    if (!/^<{7}(?: |$)/.test(line)) return [];
    const message = `Unexpected ${quote(line)}, expected the text of one person`;
    const hint =
      'Two people have changed the same lines. Both texts stand here, up to `>>>>>>>`, with `=======` between them. Keep one text, and delete the three lines of marks.';
    return {
      problem: makeProblem(
        path,
        { line: index + 1, column: 1 },
        { ruleId: 'no-merge-conflict', message, hint },
      ),
    };
  });
}
