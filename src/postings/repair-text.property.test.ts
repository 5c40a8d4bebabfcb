/** Postings with random breakages: the check names the line and the field, the repair brings the posting back. */
import { expect, test } from 'vitest';
import { type Dice, makeDice } from '../../test/random.ts';
import { aPolicy } from './a-posting.ts';
import { parsePosting } from './parse.ts';
import { repairText } from './repair-text.ts';
import { source } from './source.ts';

const path = 'postings/gardener.en.md';
const policy = aPolicy();

interface Breakage {
  /** The field whose line is broken; none for the lines around the fields. */
  field?: string;
  breakLine(line: string): string;
}

const replacing = (field: string, values: readonly string[]): Breakage[] =>
  values.map((value) => ({ field, breakLine: () => `${field}: ${value}` }));

const keyed = (field: string, names: readonly string[]): Breakage[] =>
  names.map((name) => ({ field, breakLine: (line) => line.replace(/^\w+/, name) }));

const spoiled = ['title', 'team', 'city', 'country', 'level', 'datePosted'].flatMap((field): Breakage[] => [
  { field, breakLine: (line) => line.replace(': ', ':\u00a0') },
  { field, breakLine: (line) => line.replace(':', '\u00a0:') },
  { field, breakLine: (line) => line.replace(': ', '：') },
  { field, breakLine: (line) => line.replace(': ', ':') },
  { field, breakLine: (line) => `\t${line}` },
  { field, breakLine: (line) => `\u00a0${line}` },
  { field, breakLine: (line) => line.replace(/: (.*)$/, ': “$1”') },
]);

const breakages: readonly Breakage[] = [
  ...spoiled,
  ...replacing('datePosted', [
    '2.11.2026',
    '2026/11/02',
    '2. November 2026',
    'November 2, 2026',
    '2 novembre 2026',
  ]),
  ...replacing('validThrough', [
    '24.12.2026',
    '12/24/2026',
    '24. Dezember 2026',
    '24 décembre 2026',
    '2026年12月24日',
  ]),
  ...replacing('country', ['Germany', 'Deutschland', 'Allemagne', 'de', 'DEU', '[Germany]', '"DE "']),
  ...replacing('level', ['Senior', 'SENIOR', 'senoir', '[senior]', 'berufserfahren']),
  ...replacing('employmentType', ['Vollzeit', 'temps plein', 'full-time', 'Full Time']),
  ...replacing('workplaceType', ['Hybrid', 'hybride', 'híbrido']),
  ...replacing('salaryMin', ['50k', '50.000 €', '€50,000', '50 000', '50,000.00', '50.000', '"50000"']),
  ...replacing('salaryCurrency', ['€', 'eur', 'Euro']),
  ...replacing('salaryPeriod', ['yearly', 'pro Jahr', 'annuel']),
  ...replacing('locale', ['English', 'EN-US', 'en_GB', '[en]', 'Englisch']),
  ...replacing('apply', ['mailto:jobs@example.com', '<jobs@example.com>']),
  ...keyed('title', ['Title', 'titel', 'TITLE', 'tilte', 'Job Title', '“title”']),
  ...keyed('validThrough', [
    'valid_through',
    'validTrough',
    'valid-through',
    'Valid through',
    'closing date',
  ]),
  ...keyed('salaryMin', ['salary-min', 'salary_min', 'SalaryMin']),
  ...keyed('country', ['contry', 'Land', 'pays']),
];

const fieldLines = [
  'locale: en',
  'title: Senior Gardener',
  'country: DE # where the park is',
  'level: senior',
  'datePosted: 2026-11-02',
  'apply: jobs@example.com',
  '# what follows may be left out',
  'validThrough: 2026-12-24',
  'city: Berlin',
  'team: Parks',
  'employmentType: FULL_TIME',
  'workplaceType: hybrid',
  'salaryMin: 50000',
  'salaryCurrency: EUR',
  'salaryPeriod: YEAR',
  'skills:',
  '  - pruning',
  '  - "planting: trees"',
];

const body = ['', 'Look after the park by the river.', '', '## Requirements', '', '- A green thumb', ''];

const posting = (fields: readonly string[], ends = '\n', mark = '') =>
  mark + ['---', ...fields, '---', ...body].join(ends);

const meaningOf = (text: string) => {
  const { posting, problems } = parsePosting(source(path, text), policy);
  return { posting: posting && { ...posting, bodyLine: 0 }, problems };
};

const clean = meaningOf(posting(fieldLines)).posting;

/** The fields with a few of their lines broken, each at most once, and which lines those are. */
function breakFields(dice: Dice, count: number) {
  const lines = [...fieldLines];
  const broken = new Map<number, string>();
  for (const { field, breakLine } of dice.shuffle(breakages).slice(0, count)) {
    const index = lines.findIndex((line) => line.startsWith(`${field}:`));
    const before = lines[index] ?? '';
    if (index < 0 || broken.has(index + 2)) continue;
    lines[index] = breakLine(before.replace(/ #.*/, ''));
    if (lines[index] === before) continue;
    broken.set(index + 2, field ?? '');
  }
  return { lines, broken };
}

const seeds = Array.from({ length: 120 }, (_, seed) => seed);

test('the posting without a breakage is clean', () => {
  expect(meaningOf(posting(fieldLines))).toMatchObject({
    problems: [],
    posting: { title: 'Senior Gardener' },
  });
});

test.each(['\n', '\r\n'])('leaves a clean posting as it is, with line ends %j', (ends) => {
  for (const mark of ['', '\ufeff']) {
    const text = posting(fieldLines, ends, mark);
    expect(repairText(source(path, text), policy)).toEqual({ text, repaired: [], left: [] });
  }
});

test('names every broken line with its field, and brings the posting back', () => {
  for (const seed of seeds) {
    const dice = makeDice(seed);
    const ends = dice.pick(['\n', '\r\n']);
    const { lines, broken } = breakFields(dice, 1 + dice.below(4));
    const text = posting(lines, ends);
    const said = `seed ${seed}: ${JSON.stringify(text)}`;
    const { problems } = meaningOf(text);
    for (const [line, field] of broken) {
      const own = problems.filter((problem) => problem.line === line);
      expect(own.length, `line ${line} of ${said}`).toBeGreaterThan(0);
      const words = own.map(({ message, hint = '' }) => message + hint).join();
      expect(words.toLowerCase(), `line ${line} of ${said}`).toContain(field.toLowerCase());
    }
    expect(
      problems.filter(({ line }) => !broken.has(line)),
      said,
    ).toEqual([]);

    const mended = repairText(source(path, text), policy);
    expect(mended.left, said).toEqual([]);
    expect(meaningOf(mended.text).posting, said).toEqual(clean);
    expect(repairText(source(path, mended.text), policy).text, said).toBe(mended.text);
    // Lines that were right are the same bytes, and in the same order.
    const kept = posting(fieldLines, ends)
      .split('\n')
      .filter((line) => text.split('\n').includes(line));
    expect(
      mended.text.split('\n').filter((line) => kept.includes(line)),
      said,
    ).toEqual(kept);
  }
});

const fenceBreakages: [name: string, breakText: (text: string) => string][] = [
  ['no first line of hyphens', (text) => text.replace('---\n', '')],
  ['no second line of hyphens', (text) => text.replace('\n---\n\n', '\n\n')],
  ['none of them', (text) => text.replace('---\n', '').replace('\n---\n', '\n')],
  ['blank lines above', (text) => `\n\n${text}`],
  ['dashes', (text) => text.replaceAll('---', '—')],
  ['four hyphens', (text) => text.replaceAll('---', '----')],
  ['a fence for code', (text) => text.replaceAll('---', '```')],
  ['line ends of the kind CR', (text) => text.replaceAll('\n', '\r')],
];

test.each(fenceBreakages)('brings back a posting with %s', (_, breakText) => {
  for (const seed of seeds.slice(0, 15)) {
    const { lines } = breakFields(makeDice(seed), seed % 3);
    const text = breakText(posting(lines));
    const mended = repairText(source(path, text), policy);
    const said = `seed ${seed}: ${JSON.stringify(text)} became ${JSON.stringify(mended.text)}`;
    expect(parsePosting(source(path, text), policy).problems.length, said).toBeGreaterThan(0);
    expect(mended.left, said).toEqual([]);
    expect(meaningOf(mended.text).posting, said).toEqual(clean);
    expect(repairText(source(path, mended.text), policy).text, said).toBe(mended.text);
  }
});
