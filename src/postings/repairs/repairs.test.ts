/** Every repair, by its own examples. */
import { describe, expect, test } from 'vitest';
import { aPolicy } from '../a-posting.ts';
import { example } from '../example.ts';
import { inspectPosting } from '../parse.ts';
import { repairText } from '../repair-text.ts';
import { source } from '../source.ts';
import { decodeText } from './encoding.ts';
import { repairs } from './index.ts';
import type { Repair } from './repair.ts';

const usual = example('gardener.en.md').text;

/** An example as a whole file. `named` are the fields that the example has after the repair. */
function toFile({ of }: Repair, lines: string, named: readonly string[]): string {
  if (of === 'file') return lines.replace('…', usual.split('\n').slice(3, 7).join('\n'));
  if (of === 'text') return `${usual.split('\n## ', 1)[0]}\n${lines}\n`;
  const others = usual.split('\n').filter((line) => !named.some((name) => line.startsWith(`${name}:`)));
  const end = others.indexOf('---', 1);
  return others.toSpliced(end, 0, lines).join('\n');
}

const cases = repairs.flatMap((repair) =>
  repair.examples.map((each) => ({ id: repair.id, repair, ...each })),
);

describe('every repair', () => {
  test.each(cases)('$id: $before', ({ repair, before, after }) => {
    const named = [...after.matchAll(/^\w+(?=:)/gm)].map(([name]) => name.replace(/^T/, 't'));
    const [broken, mended] = [before, after].map((lines) => toFile(repair, lines, named)) as [string, string];
    const { found } = inspectPosting(source('postings/gardener.en.md', broken), aPolicy());
    expect(found.some(({ edit }) => edit !== undefined)).toBe(true);
    const { text, repaired, left } = repairText(source('postings/gardener.en.md', broken), aPolicy());
    expect(text).toBe(mended.replace(/^Title: /m, 'title: '));
    expect(repaired.length).toBeGreaterThan(0);
    expect(left).toEqual([]);
  });

  test.each(repairs.map((repair) => [repair.id, repair] as const))('%s says what it does', (_, { why }) => {
    expect(why).toMatch(/^[A-Z].*\.$/);
  });
});

describe('decodeText', () => {
  const text = usual.replace('Gardener', 'Gärtner – „neu“');
  const wide = (little: boolean) => {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (const [index, letter] of [...text].entries())
      view.setUint16(index * 2, letter.charCodeAt(0), little);
    return bytes;
  };

  test.each([
    ['UTF-16, little end first', wide(true)],
    ['UTF-16, big end first', wide(false)],
    ['UTF-16 with its mark', new Uint8Array([0xff, 0xfe, ...wide(true)])],
    ['UTF-16 with the other mark', new Uint8Array([0xfe, 0xff, ...wide(false)])],
    [
      'Windows-1252',
      Uint8Array.from(text.replace('–', '\x96').replace('„', '\x84').replace('“', '\x93'), (letter) =>
        letter.charCodeAt(0),
      ),
    ],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes, 'de')).toBe(text);
  });

  test('does not guess the encoding of a language that has several', () => {
    expect(decodeText(Uint8Array.from([0xd0, 0xe0, 0xe1]), 'ru')).toBeUndefined();
    expect(decodeText(Uint8Array.from([0x81, 0x8d]), 'de')).toBeUndefined();
  });
});

describe('the currency that stands with an amount', () => {
  test.each([
    ['salaryMin: 50k\nsalaryMax: 60.000 €', 'salaryMin: 50000\nsalaryMax: 60000\nsalaryCurrency: EUR'],
    ['salaryMin: 50.000 €\nsalaryMax: 60.000 €', 'salaryMin: 50000\nsalaryCurrency: EUR\nsalaryMax: 60000'],
    ['salaryMin: 50000\nsalaryMax: 60.000 €', 'salaryMin: 50000\nsalaryMax: 60000\nsalaryCurrency: EUR'],
  ])('%j is not lost', (written, mended) => {
    const lines = (pay: string) => usual.replace('\n---\n', `\n${pay}\nsalaryPeriod: YEAR\n---\n`);
    expect(repairText(source('postings/gardener.en.md', lines(written)), aPolicy()).text).toBe(lines(mended));
  });
});

test('a rule that the site has turned off mends nothing', () => {
  const text = usual
    .replace('\n---\n', '\nteam: Parks\u00a0Team\n---\n')
    .concat('\n• Mow the lawn\n• Plant\u00a0trees\n');
  const policy = aPolicy({ rules: { 'no-special-space': 'off' } });
  const { text: mended, left } = repairText(source('postings/gardener.en.md', text), policy);
  expect(mended).toBe(text.replaceAll('• ', '- '));
  expect(left).toEqual([]);
});
