import type { Pay } from '../row-table/row-table.ts';
import { byPay } from './by-pay.ts';
import { foldQuery } from './fold.ts';
import { scoreRows } from './matching.ts';
import type { SearchState } from './state.ts';
import type { Table, TableFacet } from './table.ts';

/** How many results have each value of each facet. */
export type Counts = Record<string, Record<string, number>>;

export interface Answer {
  /** Rows of the table in the order in which they are shown. */
  rows: number[];
  /** Counts of every value, each facet as if nothing of it were chosen. */
  counts: Counts;
}

export const noAnswer: Answer = { rows: [], counts: {} };

/** For each set of values whether the choice lets it pass; nothing when there is no choice. */
function passing(
  { values, sets }: TableFacet,
  chosen: readonly string[] | undefined,
): Uint8Array | undefined {
  if (!chosen) return undefined;
  const wanted = new Set(chosen.map((value) => values.indexOf(value)));
  return Uint8Array.from(sets, (set) => (set.some((value) => wanted.has(value)) ? 1 : 0));
}

/** Counts the facets that keep a row out, and remembers the only one. */
function keptOutBy(
  facets: readonly TableFacet[],
  pass: readonly (Uint8Array | undefined)[],
  row: number,
): number {
  let only = -1;
  for (const [position, own] of pass.entries()) {
    if (!own || own[(facets[position] as TableFacet).rows[row] as number] === 1) continue;
    if (only !== -1) return facets.length;
    only = position;
  }
  return only;
}

/** Rows with the best score first; among equals in their order. */
function byScore(rows: readonly number[], scores: Uint8Array): number[] {
  const buckets: number[][] = [];
  for (const row of rows) {
    const score = scores[row] as number;
    buckets[score] ??= [];
    buckets[score].push(row);
  }
  return buckets.reverse().flat();
}

/**
 * @param inText Rows whose text matches the query, the best first; they come after those whose title or place does.
 * @param pay Has to be there for an answer by pay.
 */
export function answer(
  table: Table,
  locale: string,
  state: SearchState,
  inText: readonly number[] = [],
  pay?: Pay,
): Answer {
  const { byFacet, open, isOpen, count } = table;
  const words = foldQuery(state.query, locale);
  const scores = scoreRows(table, words);
  const isInText = new Uint8Array(count);
  for (const row of inText) isInText[row] = isOpen[row] as number;

  const pass = byFacet.map((facet) => passing(facet, state.filters[facet.field]));
  const setCounts = byFacet.map(({ sets }) => new Uint32Array(sets.length));
  const countSet = (facet: number, row: number): void => {
    const set = (byFacet[facet] as TableFacet).rows[row] as number;
    (setCounts[facet] as Uint32Array)[set] = ((setCounts[facet] as Uint32Array)[set] as number) + 1;
  };
  const found: number[] = [];
  for (const row of open) {
    if (scores[row] === 0 && isInText[row] === 0) continue;
    const only = keptOutBy(byFacet, pass, row);
    if (only === -1) {
      found.push(row);
      for (let facet = 0; facet < byFacet.length; facet += 1) countSet(facet, row);
    } else if (only < byFacet.length) countSet(only, row);
  }
  return {
    rows: inOrder(found, scores, state, words.length > 0, inText, pay),
    counts: toCounts(byFacet, setCounts),
  };
}

function inOrder(
  found: number[],
  scores: Uint8Array,
  { sort }: SearchState,
  hasWords: boolean,
  inText: readonly number[],
  pay: Pay | undefined,
): number[] {
  if (sort === 'pay' && pay) return byPay(found, pay);
  if (sort !== 'relevance' || !hasWords) return found;
  const rest = new Set(found.filter((row) => scores[row] === 0));
  return [
    ...byScore(
      found.filter((row) => scores[row] !== 0),
      scores,
    ),
    ...inText.filter((row) => rest.has(row)),
  ];
}

function toCounts(facets: readonly TableFacet[], setCounts: readonly Uint32Array[]): Counts {
  return Object.fromEntries(
    facets.map(({ field, values, sets }, facet) => {
      const counts = Object.create(null) as Record<string, number>;
      for (const value of values) counts[value] = 0;
      for (const [set, count] of (setCounts[facet] as Uint32Array).entries())
        for (const position of sets[set] as number[])
          counts[values[position] as string] = (counts[values[position] as string] as number) + count;
      return [field, counts];
    }),
  );
}
