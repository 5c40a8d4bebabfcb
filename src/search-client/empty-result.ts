import type { SearchSettings } from '../views/search.ts';
import { answer, type Counts } from './answer.ts';
import { button, element } from './elements.ts';
import { valueName } from './filters.ts';
import { findInText } from './full-text.ts';
import { type SearchState, stateToSearch, toggleFilter } from './state.ts';
import { suggest } from './suggestion.ts';
import { openTable, type Table } from './table.ts';

interface Help {
  settings: SearchSettings;
  table: Table;
  state: SearchState;
  counts: Counts;
  change: (state: SearchState) => void;
}

const list = (title: string, items: Node[]): Node[] =>
  items.length === 0
    ? []
    : [
        element('p', {}, title),
        element('ul', { class: 'chips' }, ...items.map((item) => element('li', {}, item))),
      ];

/**
 * The words that somebody most likely meant. Pagefind finds something for most slips, by the letters before them, so
 * that they are offered beside what was found as well.
 */
export function otherWords({ settings, table, state, change }: Omit<Help, 'counts'>): Node[] {
  const query = suggest(table, settings.locale, state.query);
  const offers = query === undefined ? [] : [button('chip offer', query, () => change({ ...state, query }))];
  return list(settings.texts['empty.words'], offers);
}

function dropFilters({ settings, state, change }: Help): Node[] {
  return Object.entries(state.filters).flatMap(([field, values]) =>
    values.map((value) =>
      button('chip', valueName(settings, field, value), () => change(toggleFilter(state, field, value))),
    ),
  );
}

/** Countries with a result when the chosen countries have none. */
function otherCountries({ settings, state, counts, change }: Help): Node[] {
  if (!state.filters['country']) return [];
  const names = settings.facets.find(({ field }) => field === 'country')?.names ?? {};
  return Object.entries(counts['country'] ?? {})
    .filter(([value, count]) => count > 0 && names[value])
    .map(([value, count]) => {
      const next = { ...state, filters: { ...state.filters, country: [value] } };
      return button('chip offer', `${names[value]} (${count})`, () => change(next));
    });
}

/** How many postings of another language the same search finds there. */
async function countIn(
  index: string,
  { locale, postings }: SearchSettings['languages'][number],
  state: SearchState,
): Promise<number> {
  const table = await openTable(postings, locale, []);
  return answer(table, locale, state, await findInText(index, locale, table, state.query)).rows.length;
}

/** Text differs between languages, so a query alone is tried in the others, without what only this language knows. */
async function otherLanguages({ settings, state }: Help): Promise<Node[]> {
  const { team: _, ...filters } = state.filters;
  const portable = { ...state, filters };
  const links = await Promise.all(
    settings.languages.map(async (language) => {
      const { locale, autonym, search } = language;
      const count = await countIn(settings.index, language, portable).catch(() => 0);
      if (count === 0) return [];
      const href = search + stateToSearch(portable);
      return [element('a', { class: 'chip', href, hreflang: locale, lang: locale }, `${autonym} (${count})`)];
    }),
  );
  return links.flat();
}

/** Ways on from a search that found nothing: other words, without a filter, in other countries, in other languages. */
export async function emptyResult(help: Help): Promise<HTMLElement> {
  const { texts, home } = help.settings;
  return element(
    'div',
    { class: 'empty' },
    element('p', {}, texts.empty),
    ...otherWords(help),
    ...list(texts['empty.filters'], dropFilters(help)),
    ...list(texts['empty.countries'], otherCountries(help)),
    ...list(texts['empty.languages'], await otherLanguages(help)),
    element('p', {}, element('a', { href: home }, texts['empty.all'])),
  );
}
