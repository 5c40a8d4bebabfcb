/** The same search in the other languages of the site. */
import { cell, splitSet } from '../row-table/row-table.ts';
import type { SearchLanguage, SearchSettings } from '../views/search.ts';
import { answer } from './answer.ts';
import { element } from './elements.ts';
import { findInText } from './full-text.ts';
import { emptyState, type SearchState, stateToSearch } from './state.ts';
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

/** How early a browser asks for pages in a language; behind all others when it does not. */
function rankOf(locale: string, read: readonly string[]): number {
  const rank = read.findIndex((tag) => languageOf(tag) === languageOf(locale));
  return rank === -1 ? read.length : rank;
}

/** Thousands of postings that are looked through: some 100 KB. */
const most = 10;

/** The languages that are looked through, and those that would weigh too much. */
export interface Chosen {
  near: SearchLanguage[];
  rest: SearchLanguage[];
}

/**
 * What the visitor reads comes first, then what is cheap to load.
 *
 * @param read Languages that a browser asks for, as `navigator.languages` has them.
 */
export function chooseLanguages(languages: readonly SearchLanguage[], read: readonly string[]): Chosen {
  const inOrder = languages.toSorted(
    (a, b) => rankOf(a.locale, read) - rankOf(b.locale, read) || a.thousands - b.thousands,
  );
  let thousands = 0;
  const isNear = inOrder.map((language) => {
    thousands += language.thousands;
    return thousands <= most;
  });
  return {
    near: inOrder.filter((_, index) => isNear[index]),
    rest: inOrder.filter((_, index) => !isNear[index]),
  };
}

/** Links to languages: with how much the search finds there, and to those that it has not looked through. */
export interface LanguageLinks {
  found: HTMLElement[];
  unsearched: HTMLElement[];
}

function unsearchedLink({ locale, autonym, search }: SearchLanguage, { query }: SearchState): HTMLElement {
  const href = search + stateToSearch({ ...emptyState, query });
  return element('a', { class: 'chip', href, hreflang: locale, lang: locale }, autonym);
}

/**
 * The text of postings weighs some 80 KB a language: where something was found, it is searched in those that the visitor
 * reads, else in the nearest one only.
 */
export async function otherLanguages(search: Search, isEmpty: boolean): Promise<LanguageLinks> {
  const { settings, state } = search;
  const read = navigator.languages;
  const { near, rest } = chooseLanguages(settings.languages, read);
  const looked = await Promise.all(
    near.map(async (language, index) => {
      const searchesText = isEmpty ? index === 0 : rankOf(language.locale, read) < read.length;
      const links = await linkTo(language, search, searchesText).catch(() => []);
      return { language, links, isWhole: searchesText || state.query === '' };
    }),
  );
  const unsearched = looked.filter(({ links, isWhole }) => links.length === 0 && !isWhole);
  return {
    found: looked.flatMap(({ links }) => links),
    unsearched: [...unsearched.map(({ language }) => language), ...rest].map((language) =>
      unsearchedLink(language, state),
    ),
  };
}
