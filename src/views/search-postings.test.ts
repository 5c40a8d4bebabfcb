import { describe, expect, test } from 'vitest';
import { aPosting } from '../postings/a-posting.ts';
import { makeBoard } from '../postings/board.ts';
import { facetFields } from '../postings/facets.ts';
import type { Posting } from '../postings/posting.ts';
import { cell, splitSet, unpackPay, unpackRows } from '../row-table/row-table.ts';
import { makeSite } from '../site/site.ts';
import { type CareersSite, makeCareersSite } from './careers-site.ts';
import { makeRow } from './rows.ts';
import { type SearchPay, type SearchPostings, searchFiles } from './search-postings.ts';

const site = makeSite({
  name: 'Tarnwerk',
  url: 'https://example.com/careers/',
  locales: ['en', 'pt-BR'],
  defaultLocale: 'en',
  timeZone: 'Europe/Berlin',
});
const careersOf = (postings: Posting[]) =>
  makeCareersSite(site, makeBoard(postings, { today: '2026-11-23', policy: site }), [], {
    isPreview: false,
    searchScript: '',
    textOf: () => '',
  });
const pay = { salaryMin: 60_000, salaryMax: 75_000, salaryCurrency: 'EUR', salaryPeriod: 'YEAR' } as const;
const postings = [
  aPosting({ requisition: 'gardener-berlin', city: ['Berlin'], ...pay }),
  aPosting({
    requisition: 'b',
    slug: 'árvore 2',
    title: 'Baum "R&D" <b>',
    country: ['DE', 'AT'],
    team: 'Park',
  }),
  aPosting({ requisition: 'c', datePosted: '2026-09-01', validThrough: '2026-12-01' }),
  aPosting({ requisition: 'closed', validThrough: '2026-11-22' }),
  aPosting({ requisition: 'draft', draft: true }),
  aPosting({ requisition: 'unlisted', unlisted: true }),
];
const careers = careersOf(postings);
const texts = (of: CareersSite, hasFullText = true) =>
  new Map(searchFiles(of, hasFullText).map(({ file, text }) => [file, text()]));
const read = (path: string) => JSON.parse(texts(careers).get(path) ?? '');

describe('searchFiles', () => {
  test('are two a language, also for one without a posting', () => {
    const files = texts(careers);
    expect([...files.keys()]).toEqual([
      'en/search/postings.json',
      'en/search/pay.json',
      'pt-br/search/postings.json',
      'pt-br/search/pay.json',
    ]);
    expect(unpackRows(read('pt-br/search/postings.json')).count).toBe(0);
  });

  test('hold what the lists show of every listed posting, and every facet', () => {
    const packed = read('en/search/postings.json') as SearchPostings;
    const table = unpackRows(packed);
    const pays = unpackPay(read('en/search/pay.json') as SearchPay, table);
    const listed = ['b', 'c', 'gardener-berlin'];
    expect(listed.map((_, row) => table.requisition(row))).toEqual(listed);
    for (const [row, requisition] of listed.entries()) {
      const posting = postings.find((each) => each.requisition === requisition) as Posting;
      const { title, place, workplace, employment, team = '', ...rest } = makeRow(careers, posting);
      expect(
        Object.fromEntries(Object.entries(table.text).map(([key, column]) => [key, cell(column, row)])),
      ).toEqual({ title, place, workplace, employment, team });
      expect(pays.texts[row]).toBe(rest.pay ?? '');
      expect(packed.href.replace('%7Bslug%7D', encodeURIComponent(table.slug(row)))).toBe(rest.href);
      const values = facetFields.map(({ field }) => [posting[field] ?? []].flat().map(String));
      expect(table.sets.map((set) => splitSet(cell(set, row)))).toEqual([...values, posting.city ?? []]);
      expect(pays.ranks[row] !== 0).toBe(rest.pay !== undefined);
    }
    expect(packed).toMatchObject({ newest: '2026-11-02', timeZone: 'Europe/Berlin', hasFullText: true });
    expect([0, 1, 2].map((row) => [cell(table.age, row), cell(table.days, row)])).toEqual([
      ['0', ''],
      ['62', '91'],
      ['0', ''],
    ]);
  });

  test('are the same whatever the order of the postings', () => {
    expect(texts(careersOf(postings.toReversed()))).toEqual(texts(careers));
  });

  test('say when there is no search index', () => {
    expect(texts(careers, false).get('en/search/postings.json')).toContain('"hasFullText":false');
  });
});
