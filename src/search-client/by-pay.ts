import type { Pay } from '../row-table/row-table.ts';

/** The currencies of some rows' pay, the one of most rows first. */
function currenciesOf(rows: readonly number[], { currencies, ranks }: Pay): number[] {
  const counts = new Uint32Array(currencies.values.length);
  for (const row of rows) {
    const currency = currencies.rows[row] as number;
    if (ranks[row] !== 0) counts[currency] = (counts[currency] as number) + 1;
  }
  return [...counts.keys()].sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
}

/**
 * Rows with the highest pay first. Amounts of different currencies do not compare: the rows of one currency stand
 * together, and those without pay come last. Among equals they keep their order.
 */
export function byPay(rows: readonly number[], pay: Pay): number[] {
  const { currencies, ranks } = pay;
  const places = new Uint32Array(currencies.values.length);
  for (const [place, currency] of currenciesOf(rows, pay).entries()) places[currency] = place;
  const highest = ranks.reduce((most, rank) => Math.max(most, rank), 0) + 1;
  const keys = Float64Array.from(rows, (row, position) => {
    const rank = ranks[row] as number;
    const place = rank === 0 ? places.length : (places[currencies.rows[row] as number] as number);
    return (place * highest + highest - 1 - rank) * rows.length + position;
  }).sort();
  return Array.from(keys, (key) => rows[key % rows.length] as number);
}
