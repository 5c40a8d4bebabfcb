import { describe, expect, test } from 'vitest';
import { makeProblem } from '../postings/problem.ts';
import { gitlab } from './gitlab.ts';
import { problemIn } from './words/languages.ts';

const aProblem = (file: string, line: number, actual: string) =>
  makeProblem(
    file,
    { line, column: 1 },
    { ruleId: 'no-html', message: `Unexpected HTML \`${actual}\`, expected Markdown` },
  );

const render = (...problems: ReturnType<typeof aProblem>[]): Record<string, unknown>[] =>
  JSON.parse(gitlab.render({ problems, sourceOf: () => undefined, folder: 'content' }));

const fingerprints = (...problems: ReturnType<typeof aProblem>[]) =>
  render(...problems).map(({ fingerprint }) => fingerprint);

describe('gitlab', () => {
  test('prints an array, also an empty one', () => {
    expect(render()).toEqual([]);
  });

  test('prints the names of the report format', () => {
    expect(render(aProblem('postings/a.en.md', 4, '<b>'))).toEqual([
      {
        description: 'Unexpected HTML `<b>`, expected Markdown',
        check_name: 'no-html',
        fingerprint: expect.stringMatching(/^[\da-f]{32}$/),
        severity: 'blocker',
        location: { path: 'content/postings/a.en.md', lines: { begin: 4 } },
      },
    ]);
  });

  test('gives every problem a fingerprint of its own', () => {
    const problems = [
      aProblem('a.md', 1, '<b>'),
      aProblem('a.md', 2, '<b>'),
      aProblem('a.md', 2, '<i>'),
      aProblem('b.md', 1, '<b>'),
    ];
    expect(new Set(fingerprints(...problems)).size).toBe(4);
  });

  test('keeps a fingerprint when lines move and in every language', () => {
    const problem = aProblem('a.md', 1, '<b>');
    const [before] = fingerprints(problem);
    expect(fingerprints(aProblem('a.md', 9, '<b>'))).toEqual([before]);
    expect(fingerprints(problemIn(problem, 'fr'))).toEqual([before]);
  });
});
