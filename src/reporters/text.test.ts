import { describe, expect, test } from 'vitest';
import { makeProblem } from '../postings/problem.ts';
import { source } from '../postings/source.ts';
import type { Report } from './reporter.ts';
import { text } from './text.ts';

const file = 'postings/gardener.en.md';
const at = (line: number, column: number) =>
  makeProblem(
    file,
    { line, column },
    { ruleId: 'field-value', message: 'Unexpected `x`, expected `y`', hint: 'Write `y`.' },
  );

const render = (lines: string, report: Partial<Report> & Pick<Report, 'problems'>): string =>
  text.render({ sourceOf: (path) => (path === file ? source(path, lines) : undefined), ...report });

const excerpt = (line: string, column: number): string[] =>
  render(line, { problems: [at(1, column)] })
    .split('\n')
    .slice(1, 3);

describe('text', () => {
  test('prints the problems of each file together, and the counts', () => {
    const other = makeProblem(
      'site.yaml',
      { line: 1, column: 1 },
      { ruleId: 'site-file', message: 'Unexpected', severity: 'warning' },
    );
    const problems = [at(2, 8), other, at(9, 1)];
    expect(
      render('---\nlevel: x\n---\n', { problems, summary: '1 posting file read' }),
    ).toMatchInlineSnapshot(`
      "postings/gardener.en.md:2:8  error  field-value
        2 | level: x
          |        ^
        Unexpected \`x\`, expected \`y\`
        Write \`y\`.

      postings/gardener.en.md:9:1  error  field-value
        Unexpected \`x\`, expected \`y\`
        Write \`y\`.

      site.yaml:1:1  warning  site-file
        Unexpected

      2 errors, 1 warning in 2 files
      1 posting file read
      "
    `);
  });

  test('says that there is nothing to say', () => {
    expect(render('', { problems: [] })).toBe('No problems\n');
  });

  test('puts the caret below wide characters, marks and tabs', () => {
    expect(excerpt('title: 水文学: a', 11)).toEqual(['  1 | title: 水文学: a', '    |              ^']);
    expect(excerpt('a: 🌊👩‍🔬e\u0301x', 12)).toEqual(['  1 | a: 🌊👩‍🔬e\u0301x', '    |         ^']);
    expect(excerpt('a:\tb', 4)).toEqual(['  1 | a: b', '    |    ^']);
  });

  test('puts the caret behind a line that is too short', () => {
    expect(excerpt('level:', 99)).toEqual(['  1 | level:', '    |       ^']);
  });

  test('shows only the part of a long line that has the place', () => {
    const [line, caret] = excerpt(`${'a'.repeat(500)}<b>${'😀'.repeat(500)}`, 501);
    expect(line).toMatch(/^ {2}1 \| …a{60}<b>(😀){18}…$/u);
    expect(caret?.indexOf('^')).toBe(line?.indexOf('<b>'));
  });

  test.each([
    ['a\u001b[31mb', 'a␛[31mb'],
    ['a\u0007\u007f\u0085\u202eb', 'a␇␡\ufffd\ufffdb'],
    ['a ##[error]b ##vso[c]', 'a #♯[error]b #♯vso[c]'],
    ['## Heading [a]', '## Heading [a]'],
  ])('shows %j as text', (line, shown) => {
    expect(excerpt(line, 1)[0]).toBe(`  1 | ${shown}`);
  });

  test('colours through the function that it is given', () => {
    const paint: Report['paint'] = (style, painted) => `<${style}>${painted}</${style}>`;
    expect(render('level: x', { problems: [at(1, 8)], paint })).toContain(
      '<red>error</red>  <dim>field-value</dim>',
    );
  });
});
