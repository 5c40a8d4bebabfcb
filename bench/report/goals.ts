/** What the project promises of itself, and whether a run kept it. */
import { figure, nothing, renderTable } from './table.ts';

export interface Goal {
  what: string;
  /** What was measured; none when it was not. */
  value: number | undefined;
  /** At most. */
  limit: number;
  /** What would be better still. */
  stretch?: number;
  /** Of the value: `×`, `s`, `GiB`. */
  unit: string;
}

export type Verdict = 'met' | 'met, stretch too' | 'missed' | 'not measured';

/** @example judge({ what: 'check', value: 0.8, limit: 1.5, stretch: 1, unit: 's' }) // → 'met, stretch too' */
export function judge({ value, limit, stretch }: Goal): Verdict {
  if (value === undefined) return 'not measured';
  if (value > limit) return 'missed';
  return stretch !== undefined && value <= stretch ? 'met, stretch too' : 'met';
}

const digitsOf = (unit: string): number => ({ '×': 3, ms: 0, KB: 1 })[unit] ?? 2;

export const renderGoals = (goals: readonly Goal[]): string =>
  renderTable(
    ['goal', 'measured', 'at most', 'stretch', ''],
    goals.map((goal) => [
      goal.what,
      goal.value === undefined ? nothing : `${figure(goal.value, digitsOf(goal.unit))} ${goal.unit}`.trim(),
      `${goal.limit} ${goal.unit}`.trim(),
      goal.stretch === undefined ? '' : `${goal.stretch} ${goal.unit}`.trim(),
      judge(goal),
    ]),
  );
