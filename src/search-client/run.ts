import { splitElisions } from '../postings/elision.ts';
import { type Counts, type Fragment, type Index, openIndex, type Query } from './pagefind.ts';
import type { SearchState } from './state.ts';

export interface Results {
  count: number;
  /** Loads some of the results, in order. */
  load(from: number, to: number): Promise<Fragment[]>;
  /** Counts of every value, each facet as if nothing of it were chosen. */
  counts: Counts;
}

export const noResults: Results = { count: 0, load: async () => [], counts: {} };

function toQuery({ filters, query, sort }: SearchState, without?: string): Query {
  const chosen = Object.entries(filters).filter(([field]) => field !== without);
  const byDate = sort === 'date' || query.trim() === '';
  return {
    filters: Object.fromEntries(chosen.map(([field, values]) => [field, { any: [...values] }])),
    ...(byDate && { sort: { date: 'desc' } }),
  };
}

const term = ({ query }: SearchState, locale: string): string | null =>
  splitElisions(query, locale).trim() || null;

/** Within a facet values add up, so each facet with a choice is counted by a search without that choice. */
async function countValues(index: Index, locale: string, state: SearchState, found: Counts): Promise<Counts> {
  const chosen = Object.keys(state.filters);
  const others = await Promise.all(
    chosen.map((field) => index.search(term(state, locale), toQuery(state, field))),
  );
  const own = chosen.map((field, position) => [field, others[position]?.filters[field] ?? {}] as const);
  return { ...found, ...Object.fromEntries(own) };
}

export async function runSearch(folder: string, locale: string, state: SearchState): Promise<Results> {
  const index = await openIndex(folder, locale);
  const { results, filters } = await index.search(term(state, locale), toQuery(state));
  return {
    count: results.length,
    load: (from, to) => Promise.all(results.slice(from, to).map((result) => result.data())),
    counts: await countValues(index, locale, state, filters),
  };
}

/** How many postings of a locale match. */
export async function countMatches(folder: string, locale: string, state: SearchState): Promise<number> {
  const index = await openIndex(folder, locale);
  return (await index.search(term(state, locale), toQuery(state))).results.length;
}
