import { hash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { aPolicy, aPosting } from '../../postings/a-posting.ts';
import { makeBoard } from '../../postings/board.ts';
import type { Posting } from '../../postings/posting.ts';
import type { FileDays } from './changed-alone.ts';
import { findForm } from './index.ts';
import { makeReport } from './make-report.ts';
import { reportStyle, reportStyleHash } from './style.ts';

const today = '2026-11-24';
const locales = ['en', 'de', 'ar'];

function report(postings: Partial<Posting>[], days?: FileDays, unreadable: string[] = []) {
  const all = postings.map(aPosting);
  const board = makeBoard(all, { today, policy: aPolicy({ locales }) });
  return makeReport({ company: 'Park & Co', locales, board, postings: all, unreadable, days });
}

describe('makeReport', () => {
  test.each([
    ['2026-11-23', []],
    ['2026-11-24', [0]],
    ['2026-12-01', [7]],
    ['2026-12-02', []],
    ['9999-12-31', []],
  ])('takes the last day %s for closing soon: %j', (validThrough, expected) => {
    expect(report([{ validThrough }]).closingSoon.map(({ days }) => days)).toEqual(expected);
  });

  test.each([
    [{ datePosted: '2026-08-26' }, []],
    [{ datePosted: '2026-08-25' }, [91]],
    [{ datePosted: '2025-01-01', confirmed: '2026-11-01' }, []],
    [{ datePosted: '2026-11-01', confirmed: '2025-01-01' }, []],
    [{ datePosted: '2025-01-01', confirmed: '2026-08-01' }, [115]],
    [{ datePosted: '2025-01-01', validThrough: '2027-01-01' }, []],
    [{ datePosted: '2025-01-01', draft: true }, []],
  ])('takes %j for stale: %j', (posting, expected) => {
    expect(report([posting]).stale.map(({ days }) => days)).toEqual(expected);
  });

  test('names the languages that an open job lacks, and not those of a closed one', () => {
    const { missing } = report([
      { requisition: 'cook', locale: 'de', title: 'Köchin' },
      { requisition: 'cook', locale: 'en', title: 'Cook', draft: true },
      { requisition: 'lead', validThrough: '2026-11-20' },
      ...locales.map((locale) => ({ requisition: 'ranger', locale })),
    ]);
    expect(missing).toEqual([
      { requisition: 'cook', title: 'Köchin', written: ['de'], missing: ['en', 'ar'] },
    ]);
  });

  test('has every posting once a country, with its state by language', () => {
    const { matrix } = report([
      { requisition: 'cook', locale: 'de', country: ['DE', 'AT'] },
      { requisition: 'cook', locale: 'en', country: ['DE', 'AT'], unlisted: true },
      { requisition: 'lead', country: ['AT'], validThrough: '2026-11-20' },
      { requisition: 'old', country: ['AT'], validThrough: '2020-11-20' },
    ]);
    expect(
      matrix.map(({ country, rows }) => [country, rows.map((row) => [row.requisition, row.states])]),
    ).toEqual([
      [
        'AT',
        [
          ['cook', { en: 'unlisted', de: 'open', ar: null }],
          ['lead', { en: 'closed', de: null, ar: null }],
        ],
      ],
      ['DE', [['cook', { en: 'unlisted', de: 'open', ar: null }]]],
    ]);
  });

  test('is the same in any order of the postings', () => {
    const postings = ['b', 'a', 'c'].flatMap((requisition) =>
      locales.map((locale) => ({ requisition, locale })),
    );
    expect(report(postings.toReversed())).toEqual(report(postings));
  });
});

describe('changedAlone', () => {
  const [en, de, ar] = locales.map((locale) => `postings/gardener.${locale}.md`) as [string, string, string];
  const changedAlone = (first: Record<string, string>, last: Record<string, string>) =>
    report(
      locales.map((locale) => ({ locale })),
      {
        first: new Map(Object.entries(first)),
        last: new Map(Object.entries(last)),
      },
    ).changedAlone?.map(({ changed, behind }) => [
      changed.locale,
      changed.day,
      behind.map(({ locale }) => locale),
    ]);
  const old = { [en]: '2026-01-01', [de]: '2026-01-01', [ar]: '2026-01-01' };

  test('is not known without git', () => expect(report([{}]).changedAlone).toBe(null));
  test('names the translations that are behind', () =>
    expect(changedAlone(old, { ...old, [de]: '2026-05-05' })).toEqual([['de', '2026-05-05', ['en', 'ar']]]));
  test('says nothing of changes of one day', () =>
    expect(changedAlone(old, { [en]: '2026-05-05', [de]: '2026-05-05', [ar]: '2026-05-05' })).toEqual([]));
  test('takes a translation that was added for no change', () =>
    expect(changedAlone({ ...old, [ar]: '2026-05-05' }, { ...old, [ar]: '2026-05-05' })).toEqual([]));
  test('takes what is not committed for a change of today, and a new file for none', () => {
    expect(changedAlone(old, { [en]: '2026-01-01', [ar]: '2026-01-01' })).toEqual([
      ['de', today, ['en', 'ar']],
    ]);
    expect(changedAlone({ [en]: '2026-01-01' }, { [en]: '2026-01-01' })).toEqual([]);
  });
});

describe('the forms of a report', () => {
  const hostile = '</style><script>alert(1)</script> "&';
  const postings: Partial<Posting>[] = [
    { requisition: 'cook', locale: 'en', title: hostile, validThrough: '2026-11-24' },
    { requisition: 'ranger', locale: 'ar', title: 'حارس الحديقة', datePosted: '2026-01-01' },
    { requisition: 'lead', draft: true },
  ];
  const whole = report(postings, { first: new Map(), last: new Map() }, ['postings/<b>.md']);

  test('are told by name or by the end of the file', () => {
    expect(findForm(undefined, 'a/b.html')).toBe(findForm('html'));
    expect(findForm(undefined, 'a/b.md')).toBe(findForm('text'));
    expect(() => findForm('toString')).toThrow(
      'Unexpected format `toString`, expected one of `text`, `json`, `html`',
    );
  });

  test('text has a line for all that is to be done', () => {
    expect(findForm('text')(whole, 'en', (line) => line)).toMatchInlineSnapshot(`
      "Park & Co, 2026-11-24: 2 jobs open in 2 postings and 2 languages

      Closing within 7 days (1)
        cook · en · closes today, on 2026-11-24 · </style><script>alert(1)</script> "&
        → A later day goes into \`validThrough\`, or \`npm run close -- <requisition> --on <day>\`.

      Not confirmed for more than 90 days (1)
        ranger · ar · 327 days since 2026-01-01 · حارس الحديقة
        → Still open: \`npm run confirm -- <requisition>\`. Filled: \`npm run close -- <requisition>\`.

      Missing in a language (2)
        cook · en · missing in de, ar · </style><script>alert(1)</script> "&
        ranger · ar · missing in en, de · حارس الحديقة
        → Begin a translation: \`npm run new -- --from <requisition> --locale <language>\`.

      Waiting (1)
        lead · en · draft in en · Gardener
        → Drafts are shown when their line \`draft: true\` is deleted, the others on their day.

      Files that are wrong or lack a field, in no other part of this report (1)
        postings/<b>.md
        → \`npm run check\` says what is wrong.

      Languages by country   ● open  ◐ open, in no list  ○ not public yet, draft  × closed  · not written

      Germany (DE)
        en de ar
        ●  ·  ·   cook
        ○  ·  ·   lead
        ·  ·  ●   ranger
      "
    `);
  });

  test.each([
    ['de', 'Park & Co, 2026-11-24: 2 offene Stellen in', 'schließt heute, am 2026-11-24', 'Deutschland (DE)'],
    ['fr', 'Park & Co, 2026-11-24\u00a0: 2 postes ouverts', 'clôture aujourd’hui, le', 'Allemagne (DE)'],
    ['es', 'Park & Co, 2026-11-24: 2 puestos abiertos', 'se cierra hoy, el', 'Alemania (DE)'],
  ] as const)('speaks %s in text and page', (language, summary, about, country) => {
    const text = findForm('text')(whole, language, (line) => line);
    for (const words of [summary, about, country]) expect(text).toContain(words);
    expect(text).not.toMatch(/\b(open|missing|languages|postings of)\b(?! =)/);
    const html = findForm('html')(whole, language, String);
    for (const words of [about, country]) expect(html).toContain(words);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/>(Job|What|Waiting|closed|not written|draft)</);
  });

  test('JSON is the report', () => {
    expect(JSON.parse(findForm('json')(whole, 'en', String))).toEqual(JSON.parse(JSON.stringify(whole)));
  });

  test('HTML is valid, and nothing breaks out of it', async () => {
    const html = findForm('html')(whole, 'en', String);
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'no-inline-style': 'error', 'doctype-style': 'off' },
    });
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
    ).toEqual([]);
    expect(html).not.toMatch(/<script|alert\(1\)<\/script>|<b>/);
    expect(html).toContain('<bdi lang="ar" dir="rtl">حارس الحديقة</bdi>');
    expect(html.match(/(src|href)=/g)).toBe(null);
  });

  test('the page allows its own style and nothing else', () => {
    expect(reportStyleHash).toBe(`sha256-${hash('sha256', reportStyle, 'base64')}`);
    const html = findForm('html')(whole, 'en', String);
    expect(html).toContain(
      `content="default-src 'none'; style-src '${reportStyleHash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1]).toBe(reportStyle);
  });
});
