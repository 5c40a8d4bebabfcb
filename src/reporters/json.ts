import type { Problem } from '../postings/problem.ts';
import type { Reporter } from './reporter.ts';

const names: readonly (keyof Problem)[] = [
  ...(['file', 'line', 'column', 'ruleId', 'severity', 'message'] as const),
  ...(['hint', 'actual', 'expected', 'url'] as const),
];

/** JSON leaves some control characters as they are, and `##[` starts a command in the logs of CI systems. */
const unsafe = /[^\P{C}\n]|[\u2028\u2029]|#(?=\w*\[)/gu;

const escapeUnits = (text: string): string =>
  [...Array(text.length).keys()]
    .map((index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');

/** A value as JSON that no terminal and no log takes for anything but text. */
export const toSafeJson = (value: unknown, properties?: string[]): string =>
  `${JSON.stringify(value, properties, 2).replace(unsafe, escapeUnits)}\n`;

/** For programs: an array of problems with the names of `Problem`. */
export const json: Reporter = {
  name: 'json',
  render: ({ problems }) => toSafeJson(problems, [...names]),
};
