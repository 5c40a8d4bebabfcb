import type { Problem } from '../postings/problem.ts';
import type { Reporter } from './reporter.ts';
import { toSafeJson } from './terminal/safe-json.ts';

/** The names of what is told of a problem. */
export const problemNames: readonly (keyof Problem)[] = [
  ...(['file', 'line', 'column', 'ruleId', 'severity', 'message'] as const),
  ...(['hint', 'actual', 'expected', 'url'] as const),
];

/** For programs: an array of problems with the names of `Problem`. */
export const json: Reporter = {
  name: 'json',
  isForPrograms: true,
  render: ({ problems }) => toSafeJson(problems, problemNames),
};
