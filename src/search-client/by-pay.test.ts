import { expect, test } from 'vitest';
import { packRows, unpackPay } from '../row-table/row-table.ts';
import { aRow, aTable } from './a-table.ts';
import { answer } from './answer.ts';
import { byPay } from './by-pay.ts';
import { emptyState } from './state.ts';

const paid = (currency: string, amount: number) => ({ comparablePay: { currency, amount } });
const rows = [
  {},
  paid('EUR', 50_000),
  paid('JPY', 9_000_000),
  paid('EUR', 60_000),
  { ...paid('PLN', 200_000), facets: [['PL'], [], []] },
  paid('EUR', 50_000),
  { ...paid('PLN', 100_000), facets: [['PL'], [], []] },
];
const table = aTable(rows);
const pay = unpackPay(packRows(rows.map(aRow), ['country', 'level', 'city']).pay, table);

test('the highest first, a currency at a time, the most frequent one first, and last what has none', () => {
  expect(byPay([0, 1, 2, 3, 4, 5, 6], pay)).toEqual([3, 1, 5, 4, 6, 2, 0]);
});

test('which currency is the most frequent depends on what was found', () => {
  expect(byPay([6, 4, 0, 1], pay)).toEqual([4, 6, 1, 0]);
  expect(byPay([], pay)).toEqual([]);
});

test('an answer by pay is filtered, and holds what is found in texts', () => {
  const find = (state: object, inText: number[] = []) =>
    answer(table, 'en', { ...emptyState, sort: 'pay', ...state }, inText, pay).rows;
  expect(find({ query: 'gardener' })).toEqual([3, 1, 5, 4, 6, 2, 0]);
  expect(find({ query: 'nothing' }, [0, 6, 4])).toEqual([4, 6, 0]);
  expect(find({ filters: { country: ['PL'] } })).toEqual([4, 6]);
});
