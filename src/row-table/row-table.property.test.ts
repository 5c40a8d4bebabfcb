/** Whatever rows hold, the table gives them back. */
import { expect, test } from 'vitest';
import { makeRandom } from '../../test/random.ts';
import { cell, packRows, splitSet, type TableRow, textColumns, unpackPay, unpackRows } from './row-table.ts';

const pieces = [
  ...['', 'a', 'A', 'Z', 'engineer', 'Engineer', 'senior', 'berlin', 'Berlin, DE', 'größe', 'Straße', '東京'],
  ...['مهندس', '😀', '-', '--', '!', '#', '~', '"', '\\', '__proto__', 'constructor', '0', '60,500'],
  ...['€60,500 – €75,000', '٦٠٬٥٠٠', '2026-02-30', '<b>', '&amp;', ' ', '%7Bslug%7D', '$&', '12.50'],
];

function makeRows(random: () => number): TableRow[] {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const text = (): string =>
    Array.from({ length: Math.floor(random() * 4) }, () => pick(pieces)).join(pick(['-', ' ', '']));
  const texts = Array.from({ length: 1 + Math.floor(random() * 200) }, text);
  const values = texts.filter((value) => value !== '');
  const set = (): string[] => [
    ...new Set(
      Array.from({ length: Math.floor(random() * 3) }, () => (values.length > 0 ? pick(values) : 'x')),
    ),
  ];
  return Array.from({ length: Math.floor(random() * 120) }, (_, index) => ({
    ...(Object.fromEntries(textColumns.map((name) => [name, pick(texts)])) as Record<
      (typeof textColumns)[number],
      string
    >),
    requisition: `${text()}-${index}`,
    slug: random() < 0.5 ? text() : `slug-${index}`,
    facets: [set(), set(), []],
    age: Math.floor(random() * 20_000),
    days: random() < 0.3 ? undefined : Math.floor(random() * 400),
    pay: pick(texts),
    comparablePay:
      random() < 0.3 ? undefined : { currency: pick(texts), amount: Math.floor(random() * 300) / 2 },
  }));
}

test.each(Array.from({ length: 40 }, (_, seed) => seed))('gives the rows of seed %i back', (seed) => {
  const rows = makeRows(makeRandom(seed));
  const packed = JSON.parse(JSON.stringify(packRows(rows, ['country', 'team', 'level']))) as ReturnType<
    typeof packRows
  >;
  const table = unpackRows(packed.rows);
  const pay = unpackPay(packed.pay, table);
  const back = rows.map((_, row): Omit<TableRow, 'comparablePay'> => {
    const days = cell(table.days, row);
    return {
      ...(Object.fromEntries(textColumns.map((name) => [name, cell(table.text[name], row)])) as Record<
        (typeof textColumns)[number],
        string
      >),
      requisition: table.requisition(row),
      slug: table.slug(row),
      facets: table.sets.map((set) => splitSet(cell(set, row))),
      age: Number(cell(table.age, row)),
      days: days === '' ? undefined : Number(days),
      pay: pay.texts[row] ?? '',
    };
  });
  const expected = rows.map(({ comparablePay: _, ...row }) => ({
    ...row,
    slug: row.slug === '' ? row.requisition : row.slug,
  }));
  expect(table.count).toBe(rows.length);
  expect(back).toEqual(expected);
  expect(rows.map((_, row) => cell(pay.currencies, row))).toEqual(
    rows.map(({ comparablePay }) => comparablePay?.currency ?? ''),
  );
  const amounts = rows.map(({ comparablePay }) => comparablePay?.amount ?? -1);
  const distinct = [...new Set([-1, ...amounts])].sort((a, b) => a - b);
  expect([...pay.ranks]).toEqual(amounts.map((amount) => distinct.indexOf(amount)));
  expect(rows.map((_, row) => cell(table.hasPay, row) !== '')).toEqual(rows.map((row) => row.pay !== ''));
});

test('the same rows make the same text', () => {
  const make = () => JSON.stringify(packRows(makeRows(makeRandom(7)), ['country', 'team', 'level']));
  expect(make()).toBe(make());
});
