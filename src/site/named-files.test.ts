import { expect, test } from 'vitest';
import { source } from '../postings/source.ts';
import { namedFileProblems } from './named-files.ts';
import { parseSite, sitePath } from './parse-site.ts';

const start = 'name: Park\nurl: https://example.com\nlocales: [en]\ndefaultLocale: en\ntimeZone: UTC\n';

function problemsOf(text: string, files: readonly string[]) {
  const file = source(sitePath, start + text);
  const { site, problems } = parseSite(file);
  expect(problems).toEqual([]);
  return namedFileProblems(site, file, () => new Set(files)).map(({ line, column, message, hint }) => ({
    ...{ line, column, message, hint },
  }));
}

test('files that are there are no problem, nor are addresses elsewhere, nor that nothing is named', () => {
  expect(
    problemsOf('icon: /icon.svg\norganization: { logo: /i/logo.png }', ['/icon.svg', '/i/logo.png']),
  ).toEqual([]);
  expect(problemsOf('organization: { logo: https://example.com/logo.png }', [])).toEqual([]);
  expect(problemsOf('', [])).toEqual([]);
});

test('an icon that is not there is named with its line, and with the file that was meant', () => {
  expect(problemsOf('icon: /Icon.svg', ['/icon.svg', '/team.jpg'])).toEqual([
    {
      ...{ line: 6, column: 7 },
      message: 'Unexpected `/Icon.svg` in field `icon`, expected a file of the folder `public`',
      hint: 'Did you mean `/icon.svg`?',
    },
  ]);
});

test('a logo that is not there is named where it is written', () => {
  const [inside] = problemsOf('organization: { logo: /logo.png }', []);
  expect(inside).toEqual({
    ...{ line: 6, column: 15 },
    message:
      'Unexpected `/logo.png` in field `organization`, at `logo`, expected a file of the folder `public`',
    hint: 'Put the file into the folder `public`, or take the line out.',
  });
  expect(problemsOf('organization:\n  employees: 4\n  logo: /logo.png', [])[0]).toMatchObject({
    line: 8,
    column: 3,
  });
});
