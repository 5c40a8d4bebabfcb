/** Texts of the greatest size that are made of one mark: no pattern may take a time that grows with the square of it. */
import { describe, expect, test } from 'vitest';
import { aPolicy } from './a-posting.ts';
import { parsePosting } from './parse.ts';
import { repairText } from './repair-text.ts';
import { source } from './source.ts';

const policy = aPolicy();

/** Far more than any of them takes on a slow machine, and far less than a square of 60,000 steps. */
const maximumMilliseconds = 4000;

const fill = (unit: string, size: number): string => unit.repeat(Math.floor(size / unit.length));

const inField = (field: string) => (unit: string) =>
  `---\nlocale: en\n${field}: ${fill(unit, 15_000)}\ntitle: x\n---\ntext`;

const places: [place: string, toText: (unit: string) => string][] = [
  ['the text', (unit) => `---\nlocale: en\ntitle: x\n---\n${fill(unit, 60_000)}`],
  ['the fields', (unit) => `---\nlocale: en\n${fill(unit, 15_000)}\n---\ntext`],
  ['the name of a field', (unit) => `---\nlocale: en\n${fill(unit, 15_000)}: x\n---\ntext`],
  ['a title', inField('title')],
  ['a pay', inField('salaryMin')],
  ['hours', inField('weeklyHours')],
  ['an address', inField('apply')],
  ['a date', inField('startDate')],
];

const units = [
  '[',
  '{',
  '"',
  "'",
  ': ',
  ' ',
  '\t',
  '\r',
  '-',
  '*',
  '# ',
  '<a ',
  '&#',
  '[a](',
  '1,',
  '1.000.',
  'a: ',
  '\u00ad',
];
const lines = [
  '\n',
  '# \n',
  '# a\n',
  '##a\n',
  '## a\n',
  '=\n',
  '[a] (/b\n',
  'Ã¼\n',
  '→ a\n',
  '-a\n',
  '```\n',
  'a:b \n',
  '\t\n',
];

describe.each(places)('in %s', (_, toText) => {
  test.each([...units, ...lines])('%j is read in time', (unit) => {
    const started = performance.now();
    parsePosting(source('postings/gardener.en.md', toText(unit)), policy);
    expect(performance.now() - started).toBeLessThan(maximumMilliseconds);
  });
});

describe('as lines of the text', () => {
  test.each(lines)('%j are mended in time', (unit) => {
    const text = `---\nlocale: en\ntitle: x\n---\n${fill(unit, 60_000)}`;
    const started = performance.now();
    repairText(source('postings/gardener.en.md', text), policy);
    expect(performance.now() - started).toBeLessThan(2 * maximumMilliseconds);
  });
});
