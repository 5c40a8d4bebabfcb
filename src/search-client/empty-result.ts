import type { SearchSettings } from '../views/search.ts';
import type { Counts } from './answer.ts';
import { button, element } from './elements.ts';
import { valueName } from './filters.ts';
import { otherLanguages } from './other-languages.ts';
import { type SearchState, toggleFilter } from './state.ts';
import { suggest } from './suggestion.ts';
import type { Table } from './table.ts';

interface Help {
  settings: SearchSettings;
  table: Table;
  state: SearchState;
  counts: Counts;
  change: (state: SearchState) => void;
}

/** Ways on under a sentence; nothing without one. */
export const offers = (title: string, items: Node[]): Node[] =>
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
  const words = query === undefined ? [] : [button('chip offer', query, () => change({ ...state, query }))];
  return offers(settings.texts['empty.words'], words);
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

/** Ways on from a search that found nothing: other words, without a filter, in other countries, in other languages. */
export async function emptyResult(help: Help): Promise<HTMLElement> {
  const { texts, home, elsewhere } = help.settings;
  const { found, unsearched } = await otherLanguages(help, true);
  return element(
    'div',
    { class: 'empty' },
    element('p', {}, texts.empty),
    ...otherWords(help),
    ...offers(texts['empty.filters'], dropFilters(help)),
    ...offers(texts['empty.countries'], otherCountries(help)),
    ...offers(texts['empty.languages'], found),
    ...offers(elsewhere, unsearched),
    element('p', {}, element('a', { href: home }, texts['empty.all'])),
  );
}
