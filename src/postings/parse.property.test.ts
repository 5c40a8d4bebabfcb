/** Random and mutated postings: whatever a file holds, it gives a posting or an error, and every problem has a place. */
import { expect, test } from 'vitest';
import { makeRandom } from '../../test/random.ts';
import { aPolicy } from './a-posting.ts';
import { renderBody } from './body.ts';
import { textFromLine } from './fences.ts';
import { fieldNames } from './fields.ts';
import { parsePosting } from './parse.ts';
import { isError } from './problem.ts';
import { source } from './source.ts';

const valid = [
  'locale: en',
  'title: Gardener',
  'country: [DE, AT]',
  'level: mid',
  'datePosted: 2026-11-02',
  'apply: jobs@example.com',
  'salaryMin: 40000',
  'skills:\n  - pruning\n  - "a # b"',
  'description: >\n  Look after\n  the park.',
  'reference: 0042',
];

const values = [
  '',
  '~',
  '42',
  '-1',
  '.inf',
  '.nan',
  '0x1F',
  '007',
  '60.000',
  '50k',
  '1e999',
  'true',
  'NO',
  '"',
  "'",
  '"x"',
  '“x”',
  '#x',
  'a # b',
  'a: b',
  '[a, b]',
  '[',
  ']',
  '{a: b}',
  '{',
  '&a x',
  '*a',
  '!x y',
  '!!str 1',
  '|',
  '>',
  '|\n  a\n  b',
  '\n  - a\n  - b',
  '\n  - \n  - #',
  '- a',
  '? a',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '2026-02-30',
  '02.11.2026',
  '9999-12-31',
  'UK',
  'Deutschland',
  'Senior',
  'javascript:alert(1)',
  'https://a@b.c',
  '"\\u0000"',
  '"\\u202e"',
  '"\\ud800"',
  '"a\\nb"',
  'x'.repeat(300),
  '👩‍👩‍👧',
  '日本：東京',
  '\u00a0',
  '\t',
];

const keys = [
  ...fieldNames,
  '__proto__',
  'constructor',
  'toString',
  'valueOf',
  'Title',
  'contry',
  '"title"',
  "'a b'",
  '?',
  '<<',
  'größe',
  'a b',
  '',
];

const bodies = [
  'Look after the park.',
  '## Requirements',
  '# One',
  'One\n===',
  '---',
  '- a\n  - b',
  '1. a',
  '> a',
  '<b>x</b>',
  '<!-- x',
  '<br>',
  '[a](javascript:x)',
  '[a](/b)',
  '![a](https://b.c/d)',
  '![a][b]',
  '[b]: data:x',
  '| a | b |\n|---|---|\n| c |',
  '```\n<x>\n```',
  '`<x>`',
  'https://a.b',
  'a@b.c',
  '&#0;',
  '&#x202e;',
  '\\<b>',
  '*a **b* c**',
  '*'.repeat(60),
  '_'.repeat(70),
  '['.repeat(50),
  '> '.repeat(30),
  '- '.repeat(30),
  '\u0000',
  '\r',
  '\u2028',
  '\t',
  '[ ] a',
  '- [x] a',
  '~~a~~',
  '__proto__',
];

const harmless = [
  'Look after the park.',
  '## Requirements',
  '- a\n  - b',
  '> a',
  '[a](/b)',
  '*a **b* c**',
  '\\<b>',
  '- [x] a',
  '<br>',
];

const endings = ['\n', '\r\n', '\r'];

function makeText(random: () => number): string {
  const below = (count: number): number => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const some = <T>(list: readonly T[], most: number): T[] =>
    Array.from({ length: below(most + 1) }, () => pick(list));

  const lines = valid.filter(() => random() < 0.99);
  for (const value of some(values, random() < 0.5 ? 3 : 0)) {
    const line = `${pick(keys)}:${pick(['', ' ', ' ', ' ', '  '])}${value}`;
    if (random() < 0.5) lines.push(line);
    else lines[below(lines.length)] = line;
  }
  const body = some(random() < 0.5 ? bodies : harmless, 6).join(pick(['\n\n', '\n', ' ', '']));
  let text = ['---', ...lines, '---', '', body, ''].join('\n');
  for (const extra of some([...values, ...bodies, '---', '\n', ':', '"', ' '], random() < 0.3 ? 4 : 0)) {
    const at = below(text.length);
    text = text.slice(0, at) + extra + text.slice(at + below(4));
  }
  return random() < 0.2 ? text.replaceAll('\n', pick(endings)) : text;
}

const policies = [
  aPolicy(),
  aPolicy({ locales: [] }),
  aPolicy({
    locales: ['en'],
    allowed: { level: ['senior'], team: ['Parks'], employmentType: ['FULL_TIME'] },
  }),
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const forbidden = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

test.each(Array.from({ length: 20 }, (_, index) => index + 1))(
  'holds for 250 postings of seed %i',
  (seed) => {
    const random = makeRandom(seed);
    let postings = 0;
    for (let run = 0; run < 250; run++) {
      const text = makeText(random);
      const policy = policies[run % policies.length] ?? aPolicy();
      const { posting, problems } = parsePosting(source('postings/gardener.en.md', text), policy);
      const said = `seed ${seed}, run ${run}: ${JSON.stringify(text)}`;
      expect(posting === undefined, said).toBe(problems.some(isError));
      const lineCount = text.split(/\r\n|\n|\r/).length;
      for (const { file, line, column, message, hint = '' } of problems) {
        expect(file, said).toBe('postings/gardener.en.md');
        expect(line >= 1 && line <= lineCount, `line ${line} of ${said}`).toBe(true);
        expect(Number.isInteger(column) && column >= 1, `column ${column} of ${said}`).toBe(true);
        expect(message + hint, said).not.toMatch(forbidden);
        expect((message + hint).isWellFormed(), said).toBe(true);
      }
      if (!posting) continue;
      postings++;
      expect(posting.title.isWellFormed() && posting.excerpt.isWellFormed(), said).toBe(true);
      expect(`${posting.title}${posting.excerpt}`.replaceAll('\t', ' '), said).not.toMatch(forbidden);
      const html = renderBody(textFromLine(text, posting.bodyLine), posting.locale, '/')
        .map((section) => section.html)
        .join('');
      expect(html, said).not.toMatch(
        /<(?!\/?(p|h[2-6]|ul|ol|li|a|strong|em|del|code|pre|blockquote|table|thead|tbody|tr|th|td|br|hr|img)\b)|href="(javascript|data)|src="(?!\/)/,
      );
    }
    expect(postings, 'the generator makes good postings as well').toBeGreaterThan(5);
  },
);

test('answers the same whatever was parsed before', () => {
  const texts = Array.from({ length: 60 }, (_, seed) => makeText(makeRandom(1000 + seed)));
  const answers = () => texts.map((text) => parsePosting(source('postings/gardener.en.md', text), aPolicy()));
  const first = answers();
  for (const text of texts.toReversed())
    parsePosting(source('postings/gardener.de.md', text), aPolicy({ locales: ['de', 'nl'] }));
  expect(answers()).toEqual(first);
});
