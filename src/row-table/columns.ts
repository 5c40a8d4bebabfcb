/** Columns of texts that often repeat, and often follow from each other: the country from the place. */
import { numbersToText, textToNumbers } from './numbers.ts';
import { cutPrefixes, restorePrefixes } from './shared-prefixes.ts';

/** A column as it is used: its distinct texts, and which of them each row has. */
export interface Column {
  values: string[];
  rows: Uint32Array;
}

export interface PackedColumn {
  /** The distinct texts in order, without shared prefixes. */
  values: string[];
  /** Which of them each row has; empty when it is always the first. With `from`: 0 for the usual one, else one more. */
  rows: string;
  /** The position of an earlier column from which this one mostly follows. */
  from?: number;
  /** Which text is usual for each value of that column. */
  usual?: string;
}

export function makeColumn(texts: readonly string[]): Column {
  const values = [...new Set(texts)].sort();
  const positions = new Map(values.map((value, position) => [value, position]));
  return { values, rows: Uint32Array.from(texts, (text) => positions.get(text) as number) };
}

/** The bits that a code of the best length takes for numbers below a limit. */
function cost(numbers: Uint32Array, limit: number): number {
  const counts = new Uint32Array(limit);
  for (const number of numbers) counts[number] = (counts[number] as number) + 1;
  let bits = 0;
  for (const count of counts) if (count > 0) bits -= count * Math.log2(count / numbers.length);
  return bits;
}

/** For each value of one column the most frequent of the other, the first of those that are equally frequent. */
function usualValues(column: Column, from: Column): Uint32Array {
  const size = column.values.length;
  const counts = new Map<number, number>();
  for (let row = 0; row < column.rows.length; row += 1) {
    const pair = (from.rows[row] as number) * size + (column.rows[row] as number);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const usual = new Uint32Array(from.values.length);
  const most = new Uint32Array(from.values.length);
  for (const [pair, count] of counts) {
    const value = Math.floor(pair / size);
    if (count <= (most[value] as number)) continue;
    most[value] = count;
    usual[value] = pair % size;
  }
  return usual;
}

const trimZeros = (numbers: Uint32Array, count: number): string =>
  numbers.some((number) => number !== 0) ? numbersToText(numbers, count) : '';

/** Packs the last column; the others are those that its reader has by then. */
export function packColumn(column: Column, earlier: readonly Column[]): PackedColumn {
  const values = cutPrefixes(column.values);
  const size = column.values.length;
  let best: PackedColumn = { values, rows: trimZeros(column.rows, size) };
  let bestCost = cost(column.rows, size);
  for (const [position, from] of earlier.entries()) {
    const usual = usualValues(column, from);
    const rest = column.rows.map((value, row) => (value === usual[from.rows[row] as number] ? 0 : value + 1));
    const ownCost = cost(rest, size + 1) + cost(usual, size);
    if (ownCost >= bestCost) continue;
    bestCost = ownCost;
    best = { values, rows: trimZeros(rest, size + 1), from: position, usual: trimZeros(usual, size) };
  }
  return best;
}

const padded = (text: string, length: number, count: number): Uint32Array =>
  text === '' ? new Uint32Array(length) : textToNumbers(text, count);

/** The reverse of `packColumn`, with the same earlier columns. */
export function unpackColumn(packed: PackedColumn, count: number, earlier: readonly Column[]): Column {
  const values = restorePrefixes(packed.values);
  const from = packed.from === undefined ? undefined : earlier[packed.from];
  if (!from) return { values, rows: padded(packed.rows, count, values.length) };
  const usual = padded(packed.usual ?? '', from.values.length, values.length);
  const rows = padded(packed.rows, count, values.length + 1);
  for (let row = 0; row < count; row += 1) {
    const own = rows[row] as number;
    rows[row] = own === 0 ? (usual[from.rows[row] as number] as number) : own - 1;
  }
  return { values, rows };
}
