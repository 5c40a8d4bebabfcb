import { describe, expect, test } from 'vitest';
import { makeProblem } from '../postings/problem.ts';
import { json } from './json.ts';

const render = (...problems: ReturnType<typeof makeProblem>[]) =>
  json.render({ problems, sourceOf: () => undefined });

describe('json', () => {
  test('prints an array, also an empty one', () => {
    expect(render()).toBe('[]\n');
  });

  test('prints every character so that it can be read back, and none that controls a terminal', () => {
    const hostile = '\u001b\u007f\u009b\u202e\u2028##[error]\u{e0041}👩‍🔬"\\\n';
    const problem = makeProblem('', { line: 1, column: 1 }, { ruleId: 'field-value', message: hostile });
    const printed = render({ ...problem, file: hostile });
    expect(JSON.parse(printed)).toMatchObject([{ file: hostile, message: hostile }]);
    expect(printed).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]|##\[/u);
  });

  test('prints no name that is not one of a problem', () => {
    const problem = { ...makeProblem('a', { line: 1, column: 1 }, { ruleId: 'b', message: 'c' }), extra: 1 };
    expect(render(problem)).not.toContain('extra');
  });
});
