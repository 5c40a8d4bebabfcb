import { describe, expect, test } from 'vitest';
import { makeProblem } from '../postings/problem.ts';
import { sarif } from './sarif.ts';

const aProblem = (file: string, ruleId = 'field-value') =>
  makeProblem(
    file,
    { line: 4, column: 10 },
    { ruleId, severity: 'warning', message: 'Unexpected `x`', hint: 'Write `y`.' },
  );

const runOf = (...problems: ReturnType<typeof aProblem>[]) =>
  JSON.parse(
    sarif.render({
      problems,
      sourceOf: () => undefined,
      folder: 'content',
      language: 'de',
      explanations: new Map([['field-value', 'A field has a value that it cannot have.']]),
    }),
  ).runs[0];

describe('sarif', () => {
  test('names the place, the rule and its help', () => {
    const run = runOf(aProblem('postings/a.en.md'), aProblem('postings/b.en.md'));
    expect(run.tool.driver.rules).toEqual([
      {
        id: 'field-value',
        shortDescription: { text: 'field-value' },
        fullDescription: { text: 'A field has a value that it cannot have.' },
        help: { text: 'A field has a value that it cannot have. See content/README.md#field-value.' },
      },
    ]);
    expect(run.results).toHaveLength(2);
    expect(run.results[1]).toMatchObject({
      ruleId: 'field-value',
      ruleIndex: 0,
      level: 'warning',
      message: { text: 'Unexpected `x`. Write `y`.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'content/postings/b.en.md' },
            region: { startLine: 4, startColumn: 10 },
          },
        },
      ],
    });
  });

  test('writes every file name as a relative address', () => {
    const { results } = runOf({ ...aProblem(''), file: 'postings/a b#?%\ud800:ü.md' });
    const { uri } = results[0].locations[0].physicalLocation.artifactLocation;
    expect(new URL(uri, 'https://example.com/').pathname).toBe(`/${uri}`);
    expect(decodeURIComponent(uri)).toBe('content/postings/a b#?%\ufffd:ü.md');
  });
});
