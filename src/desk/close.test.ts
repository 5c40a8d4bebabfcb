import { describe, expect, test } from 'vitest';
import { example } from '../postings/example.ts';
import { source } from '../postings/source.ts';
import { toEnglish } from '../postings/wording.ts';
import { closePostings, toDay } from './close.ts';
import { confirmPostings } from './confirm.ts';
import { forEachRequisition } from './outcome.ts';

const today = '2026-11-24';
const files = [
  example('cook.en.md'),
  example('parks/gardener.de.md', { locale: 'de', validThrough: '2026-12-24' }),
  example('parks/gardener.en.md'),
  example('ranger.md', { locale: 'de' }),
  source('postings/broken.en.md', 'no posting'),
];

const close = (asked: string[], call: { on?: string; locale?: string } = {}) =>
  forEachRequisition(files, asked, (group) => closePostings(group, { today, ...call }));

describe('closePostings', () => {
  test('takes a requisition by its name and by the path of a file, and each once', () => {
    const { changes } = close(['cook', 'content/postings/cook.en.md', 'ranger.md']);
    expect(changes.map(({ path }) => path)).toEqual(['postings/cook.en.md', 'postings/ranger.md']);
  });

  test('closes one language when the others close on that day already', () => {
    const { changes, isRefused } = close(['gardener'], { on: '2026-12-24', locale: 'en' });
    expect(isRefused).toBe(false);
    expect(changes.map(({ path }) => path)).toEqual(['postings/parks/gardener.en.md']);
    expect(close(['ranger'], { locale: 'de' }).changes).toHaveLength(1);
  });

  test.each([
    [['gardner'], {}, 'Unexpected requisition `gardner` (did you mean `gardener`?)'],
    [['\u001b[31m'], {}, 'Unexpected requisition `[31m`'],
    [[], {}, 'expected the name of a requisition'],
    [['cook'], { locale: 'fr' }, 'Unexpected language `fr`, expected one of `en`'],
  ])('throws for %j with %j', (asked, call, words) => {
    expect(() => close(asked, call)).toThrow(words);
  });

  test.each([
    [['cook'], { on: '2026-11-01' }, '`postings/cook.en.md` goes online on `2026-11-02`'],
    [['gardener'], { locale: 'en' }, '`postings/parks/gardener.de.md` closes on `2026-12-24`'],
    [['cook', 'broken'], {}, '`postings/broken.en.md` cannot be read.'],
  ])('refuses %j with %j whole', (asked, call, words) => {
    const { changes, told, isRefused } = close(asked, call);
    expect({ isRefused, changes }).toEqual({ isRefused: true, changes: [] });
    expect(told.map(toEnglish).join('\n')).toContain(words);
  });
});

describe('confirmPostings', () => {
  test('corrects a day in the future', () => {
    const { changes } = confirmPostings([example('a.en.md', { confirmed: '2027-01-01' })], today);
    expect(changes[0]?.after).toBe(example('a.en.md', { confirmed: today }).text);
  });
});

describe('toDay', () => {
  test.each([
    ['24.12.2026', '(did you mean `2026-12-24`?)'],
    ['2026-02-30', 'Unexpected day `2026-02-30`, expected a date written as `YYYY-MM-DD`'],
    ['tomorrow', 'Unexpected day `tomorrow`'],
  ])('takes %s for no day', (written, words) => {
    expect(() => toDay(written)).toThrow(words);
  });
});
