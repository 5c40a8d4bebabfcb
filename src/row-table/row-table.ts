/** The listed postings of a language as one small text: what their rows show, and what one searches and filters. */
import { type Column, makeColumn, type PackedColumn, packColumn, unpackColumn } from './columns.ts';
import { joinDigits, splitDigits } from './digits.ts';
import { knownWords, restoreName, shortenName } from './known-words.ts';
import { numbersToText, textToNumbers } from './numbers.ts';
import { cutPrefixes, restorePrefixes } from './shared-prefixes.ts';

/** Columns of texts that every row has; without a value they are empty. */
export const textColumns = ['title', 'place', 'workplace', 'employment', 'team'] as const;

export type TextColumn = (typeof textColumns)[number];

/** A row of the table as it is put in and comes out. */
export interface TableRow extends Record<TextColumn, string> {
  requisition: string;
  slug: string;
  /** Values of each facet, in the order of the table's facets. */
  facets: readonly (readonly string[])[];
  /** Days from the posting to the newest one. */
  age: number;
  /** Days on which one can apply, beside the first; none: no closing date. */
  days: number | undefined;
  pay: string;
  /** Currency of the pay, and an amount by which pay of the same currency compares. */
  comparablePay: { currency: string; amount: number } | undefined;
}

export interface PackedRows {
  count: number;
  facets: string[];
  /** The text columns, the facets, age, days, and whether there is pay. */
  columns: PackedColumn[];
  requisitions: string[];
  /** Slugs that are not the requisition; empty when there are none. */
  slugs: string[];
}

/** Pay is in a file of its own: it hardly repeats, so that it is as large as everything else, and nobody searches for it. */
export interface PackedPay {
  shapes: PackedColumn;
  digits: string;
  currencies: PackedColumn;
  /** The position of each row's amount among the different ones, from 1; 0 without one. */
  ranks: { count: number; rows: string };
}

export interface Pay {
  /** Empty where there is none. */
  texts: string[];
  currencies: Column;
  /** Higher is more, within a currency; 0 without pay. */
  ranks: Uint32Array;
}

/** A table as it is used. */
export interface Rows {
  count: number;
  facets: string[];
  text: Record<TextColumn, Column>;
  /** The values of a facet that postings have together, joined, and which of them each row has. */
  sets: Column[];
  age: Column;
  days: Column;
  hasPay: Column;
  /** All columns in the order of the packed ones. */
  columns: Column[];
  requisition(row: number): string;
  slug(row: number): string;
}

const joint = '\n';

export const splitSet = (set: string): string[] => (set === '' ? [] : set.split(joint));

/** The texts of a row from which parts of its name may come. */
const sayings = (facets: readonly string[], { title, place, team }: Record<TextColumn, string>): string[] => [
  ...facets,
  title,
  place,
  team,
];

/** Packs rows, which have to be in the order of their requisitions. */
export function packRows(
  rows: readonly TableRow[],
  facets: readonly string[],
): { rows: PackedRows; pay: PackedPay } {
  const columns = [
    ...textColumns.map((name) => rows.map((row) => row[name])),
    ...facets.map((_, facet) => rows.map((row) => (row.facets[facet] ?? []).join(joint))),
    rows.map(({ age }) => String(age)),
    rows.map(({ days }) => String(days ?? '')),
    rows.map(({ pay }) => (pay === '' ? '' : '1')),
  ].map(makeColumn);
  const known = rows.map((row) =>
    knownWords(
      sayings(
        row.facets.map((set) => set.join(joint)),
        row,
      ),
    ),
  );
  const slugs = rows.map(({ slug, requisition }, row) =>
    slug === requisition ? '' : shortenName(slug, [requisition, ...(known[row] ?? [])]),
  );
  return {
    rows: {
      count: rows.length,
      facets: [...facets],
      columns: columns.map((column, position) => packColumn(column, columns.slice(0, position))),
      requisitions: cutPrefixes(
        rows.map(({ requisition }, row) => shortenName(requisition, known[row] ?? [])),
      ),
      slugs: slugs.some((slug) => slug !== '') ? cutPrefixes(slugs) : [],
    },
    pay: packPay(rows, columns),
  };
}

function packPay(rows: readonly TableRow[], columns: readonly Column[]): PackedPay {
  const pay = rows.map((row) => splitDigits(row.pay));
  const shapes = makeColumn(pay.map(([shape]) => shape));
  const currencies = makeColumn(rows.map(({ comparablePay }) => comparablePay?.currency ?? ''));
  const amounts = [...new Set(rows.flatMap(({ comparablePay }) => comparablePay?.amount ?? []))];
  const ranks = new Map(amounts.sort((a, b) => a - b).map((amount, position) => [amount, position + 1]));
  const rankOf = ({ comparablePay }: TableRow): number => ranks.get(comparablePay?.amount ?? Number.NaN) ?? 0;
  const count = ranks.size + 1;
  return {
    shapes: packColumn(shapes, columns),
    digits: pay.map(([, digits]) => digits).join(''),
    currencies: packColumn(currencies, [...columns, shapes]),
    ranks: { count, rows: numbersToText(rows.map(rankOf), count) },
  };
}

/** The text that a row has in a column. */
export const cell = ({ values, rows }: Column, row: number): string => values[rows[row] as number] as string;

/** The reverse of `packRows`, without pay. */
export function unpackRows(packed: PackedRows): Rows {
  const { count, facets } = packed;
  const columns: Column[] = [];
  for (const each of packed.columns) columns.push(unpackColumn(each, count, columns));
  const text = Object.fromEntries(
    textColumns.map((name, position) => [name, columns[position]]),
  ) as Rows['text'];
  const sets = columns.slice(textColumns.length, textColumns.length + facets.length);
  const [age, days, hasPay] = columns.slice(textColumns.length + facets.length) as [Column, Column, Column];
  const requisitions = restorePrefixes(packed.requisitions);
  const slugs = restorePrefixes(packed.slugs);
  const known = (row: number): string[] => {
    const own = Object.fromEntries(textColumns.map((name) => [name, cell(text[name], row)]));
    const facetTexts = sets.map((set) => cell(set, row));
    return knownWords(sayings(facetTexts, own as Record<TextColumn, string>));
  };
  const requisition = (row: number): string => restoreName(requisitions[row] ?? '', known(row));
  const slug = (row: number): string => {
    const own = requisition(row);
    return slugs[row] ? restoreName(slugs[row], [own, ...known(row)]) : own;
  };
  return { count, facets, text, sets, age, days, hasPay, columns, requisition, slug };
}

/** The pay of every row. */
export function unpackPay({ shapes, digits, currencies, ranks }: PackedPay, { count, columns }: Rows): Pay {
  const column = unpackColumn(shapes, count, columns);
  return {
    texts: joinDigits(
      Array.from(column.rows, (value) => column.values[value] as string),
      digits,
    ),
    currencies: unpackColumn(currencies, count, [...columns, column]),
    ranks: textToNumbers(ranks.rows, ranks.count),
  };
}
