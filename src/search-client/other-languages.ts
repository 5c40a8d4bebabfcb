/** The same search in the other languages of the site. */
import { cell, splitSet } from '../row-table/row-table.ts';
import type { SearchLanguage, SearchSettings } from '../views/search.ts';
import { answer } from './answer.ts';
import { element } from './elements.ts';
import { findInText } from './full-text.ts';
import { type SearchState, stateToSearch } from './state.ts';
import { openTable, type Table, type TableFacet } from './table.ts';

const facetOf = ({ byFacet }: Table, field: string): TableFacet | undefined =>
  byFacet.find((facet) => facet.field === field);

/** The values of each row in a facet. */
const valuesIn = (table: Table, field: string, row: number): string[] => {
  const position = table.facets.indexOf(field);
  const column = table.sets[position];
  return column ? splitSet(cell(column, row)) : [];
};

/**
 * What a value is called in another language: what the translation of a posting that has it says in the same place of
 * a list of the same length.
 */
function counterparts(field: string, value: string, from: Table, to: Table): string[] {
  const named = new Map<string, { position: number; length: number }>();
  for (let row = 0; row < from.count; row += 1) {
    const values = valuesIn(from, field, row);
    const position = values.indexOf(value);
    if (position !== -1) named.set(from.requisition(row), { position, length: values.length });
  }
  const found: string[] = [];
  for (let row = 0; named.size > 0 && row < to.count; row += 1) {
    const place = named.get(to.requisition(row));
    const values = place ? valuesIn(to, field, row) : [];
    if (place && values.length === place.length) found.push(values[place.position] as string);
  }
  return found;
}

/**
 * A search as the postings of another language are filtered: teams and cities are called otherwise there. Nothing when
 * a filter has no counterpart, so that no posting there has it.
 */
export function translateState(state: SearchState, from: Table, to: Table): SearchState | undefined {
  const filters = Object.entries(state.filters).map(([field, values]) => {
    const known = facetOf(to, field)?.values ?? [];
    const own = values.flatMap((value) =>
      known.includes(value) ? [value] : counterparts(field, value, from, to),
    );
    return [field, [...new Set(own)]] as const;
  });
  if (filters.some(([, values]) => values.length === 0)) return undefined;
  return { ...state, filters: Object.fromEntries(filters) };
}

interface Search {
  settings: SearchSettings;
  table: Table;
  state: SearchState;
}

async function linkTo(
  language: SearchLanguage,
  { settings, table, state }: Search,
  searchesText: boolean,
): Promise<HTMLElement[]> {
  const { locale, autonym, search, postings } = language;
  const there = await openTable(postings, locale);
  const translated = translateState(state, table, there);
  if (!translated) return [];
  const inText = searchesText ? await findInText(settings.index, locale, there, state.query) : [];
  const count = answer(there, locale, { ...translated, sort: 'date' }, inText).rows.length;
  if (count === 0) return [];
  const href = search + stateToSearch(translated);
  return [element('a', { class: 'chip', href, hreflang: locale, lang: locale }, `${autonym} (${count})`)];
}

const languageOf = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];

/** Whether the visitor's browser asks for pages in a language. */
const isRead = (locale: string): boolean =>
  navigator.languages.some((tag) => languageOf(tag) === languageOf(locale));

/** Thousands of postings that are looked through when something was found already: some 100 KB. */
const most = 10;

/**
 * Links to languages in which the search finds something, with how much. Where something was found, only as many
 * languages as are cheap to load are looked at, and the text of postings only in those that the visitor reads: it weighs
 * some 100 KB a language.
 */
export async function otherLanguages(search: Search, isEmpty: boolean): Promise<HTMLElement[]> {
  let thousands = 0;
  const cheap = search.settings.languages.filter((language) => {
    thousands += language.thousands;
    return thousands <= most;
  });
  const links = await Promise.all(
    (isEmpty ? search.settings.languages : cheap).map((language) =>
      linkTo(language, search, isEmpty || isRead(language.locale)).catch(() => []),
    ),
  );
  return links.flat();
}
