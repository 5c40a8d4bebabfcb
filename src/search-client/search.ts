import type { SearchSettings } from '../views/search.ts';
import { button, byId, element } from './elements.ts';
import { emptyResult } from './empty-result.ts';
import { makeFilters, readCounts, valueName } from './filters.ts';
import { resultItem } from './result-list.ts';
import { noResults, type Results, runSearch } from './run.ts';
import {
  emptyState,
  isEmptyState,
  parseState,
  type SearchState,
  stateToSearch,
  toggleFilter,
} from './state.ts';

const resultsAtOnce = 20;

/** Turns the search page into one that answers while the visitor types. The page itself stays when nothing loads. */
export function startSearch(form: HTMLFormElement, settings: SearchSettings): void {
  const { texts, locale, index } = settings;
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const status = byId('result-count');
  const list = byId('result-list');
  const lists = byId('search-facets');
  const initialResults = [...list.childNodes];
  const initialStatus = status.textContent ?? '';
  const initialCounts = readCounts(lists);
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const fields = settings.facets.map(({ field }) => field);
  // Pagefind answers with the postings of another language when it has no index of this one.
  const hasPostings = settings.facets.length > 0;

  let state: SearchState = emptyState;
  let run = 0;

  const filters = makeFilters(settings, initialCounts, (field, value) =>
    change(toggleFilter(state, field, value)),
  );
  const chips = element('ul', { class: 'chips' });
  const sort = element('select', { class: 'field', 'aria-label': texts.sort });
  sort.append(
    element('option', { value: 'relevance' }, texts['sort.relevance']),
    element('option', { value: 'date' }, texts['sort.date']),
  );
  sort.addEventListener('change', () =>
    change({ ...state, sort: sort.value === 'date' ? 'date' : 'relevance' }),
  );
  lists.replaceWith(filters.root);
  status.after(sort);
  list.before(chips);

  const countText = (count: number): string =>
    (settings.count[plurals.select(count)] ?? settings.count['other'] ?? '{count}').replace(
      '{count}',
      numbers.format(count),
    );

  function showChips(): void {
    const chosen = Object.entries(state.filters).flatMap(([field, values]) =>
      values.map((value) => {
        const name = valueName(settings, field, value);
        const chip = button('chip', name, () => {
          input.focus();
          change(toggleFilter(state, field, value));
        });
        chip.setAttribute(
          'aria-label',
          texts.remove.replace('{value}', () => name),
        );
        return chip;
      }),
    );
    const reset = button('button quiet chip', texts.reset, () => change({ ...state, filters: {} }));
    const items = chosen.length > 1 ? [...chosen, reset] : chosen;
    chips.replaceChildren(...items.map((item) => element('li', {}, item)));
  }

  async function showResults(results: Results, isCurrent: () => boolean): Promise<void> {
    const postings = element('ul', { class: 'postings' });
    const more = button('button quiet', texts.more, () => void addResults());
    async function addResults(): Promise<void> {
      const from = postings.childElementCount;
      const added = (await results.load(from, from + resultsAtOnce)).map((found) =>
        resultItem(found, locale),
      );
      postings.append(...added);
      if (from > 0) added[0]?.querySelector('a')?.focus();
      more.hidden = postings.childElementCount >= results.count;
    }
    await addResults();
    if (isCurrent()) list.replaceChildren(postings, more);
  }

  async function update(): Promise<void> {
    run += 1;
    const own = run;
    const isCurrent = () => own === run;
    filters.choose(state);
    sort.value = state.sort;
    showChips();
    if (isEmptyState(state) && state.sort === 'relevance') {
      list.replaceChildren(...initialResults);
      status.textContent = initialStatus;
      filters.count(initialCounts);
      return;
    }
    const results = hasPostings ? await runSearch(index, locale, state) : noResults;
    if (!isCurrent()) return;
    filters.count(results.counts);
    if (results.count > 0) await showResults(results, isCurrent);
    else {
      const help = await emptyResult({ settings, state, counts: results.counts, change });
      if (isCurrent()) list.replaceChildren(help);
    }
    if (isCurrent()) status.textContent = countText(results.count);
  }

  const show = (): void => {
    update().catch(() => {
      list.replaceChildren(...initialResults);
      status.textContent = texts.failed;
    });
  };

  /** A choice is a step that Back undoes; typing goes on in the same step. */
  function change(next: SearchState, isTyping = false): void {
    state = next;
    const url = location.pathname + stateToSearch(state);
    if (isTyping) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    if (!isTyping && input.value !== state.query) input.value = state.query;
    show();
  }

  function readAddress(): void {
    state = parseState(location.search, fields);
    input.value = state.query;
    show();
  }

  input.addEventListener('input', () => change({ ...state, query: input.value }, true));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value !== state.query) change({ ...state, query: input.value });
  });
  addEventListener('popstate', readAddress);
  readAddress();
}
