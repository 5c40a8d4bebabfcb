import type { Problem, Severity } from '../../postings/problem.ts';

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Errors first, and of each severity first one of every file: where few are shown, they are of many files. */
export function byImportance(problems: readonly Problem[]): Problem[] {
  const before = new Map<string, number>();
  const placed = problems.map((problem) => {
    const id = `${problem.severity} ${problem.file}`;
    const round = before.get(id) ?? 0;
    before.set(id, round + 1);
    return { problem, round };
  });
  return placed
    .sort((a, b) => rank[a.problem.severity] - rank[b.problem.severity] || a.round - b.round)
    .map(({ problem }) => problem);
}
