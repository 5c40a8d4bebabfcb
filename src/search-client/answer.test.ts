import { describe, expect, test } from 'vitest';
import { aTable } from './a-table.ts';
import { answer } from './answer.ts';
import { emptyState, type SearchState } from './state.ts';

const table = aTable([
  { title: 'Junior Data Analyst', place: 'Lyon, France', facets: [['FR'], ['mid']], age: 3 },
  { title: 'Database Engineer', place: 'Berlin, Germany', team: 'Data', age: 1 },
  { title: 'Data Engineer', place: 'Wien', facets: [['AT', 'DE'], ['senior']], age: 2 },
  { title: 'Writer', place: 'Dataville', team: 'Words', facets: [['FR'], ['senior']], age: 0 },
  { title: 'Gärtner', place: 'Lyon, France', facets: [['FR'], []], age: 4 },
]);
const find = (state: Partial<SearchState>, inText: number[] = []) =>
  answer(table, 'en', { ...emptyState, ...state }, inText);

describe('matching', () => {
  test.each([
    ['data', [2, 0, 1, 3]],
    ['eng', [1, 2]],
    ['data eng', [2, 1]],
    ['lyon data', [0]],
    ['france', [3, 0, 4]],
    ['senior', [3, 2]],
    ['gartner', [4]],
    ['ata', []],
    ['data zebra', []],
    ['', [3, 1, 2, 0, 4]],
    ['?', [3, 1, 2, 0, 4]],
  ])(
    '%j finds rows, whole words of the title first, then its beginnings, then other places',
    (query, rows) => {
      expect(find({ query }).rows).toEqual(rows);
    },
  );

  test('by date when that is asked for', () => {
    expect(find({ query: 'data', sort: 'date' }).rows).toEqual([3, 1, 2, 0]);
  });

  test('a word of Arabic or Japanese is found inside of another', () => {
    const arabic = aTable([{ title: 'المهندس الأول' }], { locale: 'ar' });
    expect(answer(arabic, 'ar', { ...emptyState, query: 'مهندس' }).rows).toEqual([0]);
    const japanese = aTable([{ title: '上級ITエンジニア' }], { locale: 'ja' });
    for (const query of ['エンジニア', 'it', '上級', 'ITエンジ'])
      expect(answer(japanese, 'ja', { ...emptyState, query }).rows, query).toEqual([0]);
  });
});

describe('rows with the words in their text', () => {
  test('come last, in the order of Pagefind, each once', () => {
    expect(find({ query: 'data eng' }, [4, 1, 0]).rows).toEqual([2, 1, 4, 0]);
  });

  test('are among the others by date', () => {
    expect(find({ query: 'eng', sort: 'date' }, [4, 3]).rows).toEqual([3, 1, 2, 4]);
  });

  test('count, and are filtered', () => {
    const { rows, counts } = find({ query: 'eng', filters: { country: ['FR'] } }, [4, 3]);
    expect(rows).toEqual([4, 3]);
    expect(counts['country']).toEqual({ FR: 2, DE: 2, AT: 1 });
    expect(counts['level']).toEqual({ mid: 0, senior: 1 });
  });
});

describe('filters', () => {
  test('values of a facet add up, facets combine', () => {
    expect(find({ filters: { country: ['AT', 'FR'] } }).rows).toEqual([3, 2, 0, 4]);
    expect(find({ filters: { country: ['AT', 'FR'], level: ['senior'] } }).rows).toEqual([3, 2]);
  });

  test('each facet is counted as if nothing of it were chosen', () => {
    const { counts } = find({ filters: { country: ['FR'], level: ['senior'] } });
    expect(counts['country']).toEqual({ FR: 1, AT: 1, DE: 1 });
    expect(counts['level']).toEqual({ mid: 1, senior: 1 });
  });

  test.each(['XX', '__proto__', 'constructor', ''])('a value %j that nothing has finds nothing', (value) => {
    expect(find({ filters: { country: [value] } }).rows).toEqual([]);
  });
});

describe('postings that have closed since', () => {
  const rows = [
    { age: 0, days: 3, facets: [['FR'], ['mid']] },
    { age: 0, days: 2 },
    { age: 5, days: undefined },
  ];

  test('are neither found nor counted', () => {
    const later = aTable(rows, { today: '2026-11-23' });
    const { rows: found, counts } = answer(later, 'en', { ...emptyState, query: 'gardener' }, [1]);
    expect(found).toEqual([0, 2]);
    expect(counts['country']).toEqual({ DE: 1, FR: 1 });
  });

  test('close in a table that was made the day before', () => {
    const table = aTable(rows, { today: '2026-11-22' });
    expect([...table.open]).toEqual([0, 1, 2]);
    table.closeOverdue(new Date('2026-11-23T12:00:00Z'));
    expect([...table.open]).toEqual([0, 2]);
    expect(answer(table, 'en', { ...emptyState, query: 'gardener' }, [1]).rows).toEqual([0, 2]);
  });

  test('close at midnight of the site, not of the visitor', () => {
    const now = { today: '2026-11-23' };
    expect([...aTable(rows, { ...now, timeZone: 'Pacific/Kiritimati' }).open]).toEqual([2]);
    expect([...aTable(rows, { ...now, timeZone: 'Etc/GMT+12' }).open]).toEqual([0, 2]);
  });
});
