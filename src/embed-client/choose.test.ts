import { expect, test } from 'vitest';
import type { EmbedRow, EmbedRows } from '../formats/embed-rows.ts';
import { type Choice, chooseRows } from './choose.ts';

const row = (requisition: string, fields: Partial<EmbedRow> = {}): EmbedRow => ({
  ...{
    requisition,
    title: requisition,
    href: `/en/jobs/${requisition}/`,
    place: 'Berlin',
    workplace: 'Hybrid',
  },
  ...{ country: ['DE'], datePosted: '2026-11-01' },
  ...fields,
});
const file: EmbedRows = {
  ...{ locale: 'en', dir: 'ltr', timeZone: 'Pacific/Auckland', home: '/en/' },
  words: { label: '', empty: '', none: '', all: '' },
  postings: [
    row('a', { team: 'Sales, Marketing', country: ['DE', 'FR'] }),
    row('b', { team: 'Design', validThrough: '2026-11-23' }),
    row('c', { country: ['AT'] }),
  ],
};
const noon = new Date('2026-11-23T10:59:00Z');
const choose = (choice: Partial<Choice>, now = noon) => {
  const { rows, rest } = chooseRows(file, { country: null, team: null, limit: null, ...choice }, now);
  return `${rows.map(({ requisition }) => requisition).join('')}${rest > 0 ? ` and ${rest}` : ''}`;
};

test.each<[Partial<Choice>, string]>([
  [{}, 'abc'],
  [{ country: 'DE' }, 'ab'],
  [{ country: 'fr ,at' }, 'ac'],
  [{ country: '' }, 'abc'],
  [{ country: 'D' }, ''],
  [{ country: ',' }, ''],
  [{ team: 'design' }, 'b'],
  [{ team: 'Sales,  marketing' }, 'a'],
  [{ team: 'Design, Sales, Marketing' }, 'ab'],
  [{ team: 'Marketing' }, ''],
  [{ team: 'Design', country: 'FR' }, ''],
  [{ limit: '2' }, 'ab and 1'],
  [{ limit: '2', country: 'DE' }, 'ab'],
  [{ limit: '0' }, 'abc'],
  [{ limit: '1.5' }, 'abc'],
])('%j chooses %j', (choice, expected) => {
  expect(choose(choice)).toBe(expected);
});

test('a posting is there until midnight in the time zone of the site', () => {
  expect(choose({}, new Date('2026-11-23T10:59:59Z'))).toBe('abc');
  expect(choose({}, new Date('2026-11-23T11:00:00Z'))).toBe('ac');
});
