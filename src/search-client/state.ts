/** What the visitor searches for, and its form in the address of the page. */
export interface SearchState {
  query: string;
  /** Chosen values by field. */
  filters: Readonly<Record<string, readonly string[]>>;
  sort: Sort;
}

export type Sort = 'relevance' | 'date' | 'pay';

export const emptyState: SearchState = { query: '', filters: {}, sort: 'relevance' };

export const toSort = (text: string | null): Sort => (text === 'date' || text === 'pay' ? text : 'relevance');

/** @example parseState('?q=water&country=DE&country=FR', ['country']) // → query 'water', filters { country: ['DE', 'FR'] } */
export function parseState(search: string, fields: readonly string[]): SearchState {
  const parameters = new URLSearchParams(search);
  const chosen = fields.flatMap((field) => {
    const values = [...new Set(parameters.getAll(field))].filter(Boolean);
    return values.length > 0 ? [[field, values] as const] : [];
  });
  return {
    query: parameters.get('q') ?? '',
    filters: Object.fromEntries(chosen),
    sort: toSort(parameters.get('sort')),
  };
}

/** @example stateToSearch({ query: 'water', filters: { country: ['DE'] }, sort: 'relevance' }) // → '?q=water&country=DE' */
export function stateToSearch({ query, filters, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const [field, values] of Object.entries(filters)) {
    for (const value of values) parameters.append(field, value);
  }
  if (sort !== 'relevance') parameters.set('sort', sort);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The state with a value of a filter chosen, or no longer chosen. */
export function toggleFilter(state: SearchState, field: string, value: string): SearchState {
  const values = state.filters[field] ?? [];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  const { [field]: _, ...others } = state.filters;
  return { ...state, filters: next.length > 0 ? { ...others, [field]: next } : others };
}

export const isEmptyState = (state: SearchState): boolean =>
  state.query === '' && Object.keys(state.filters).length === 0;
