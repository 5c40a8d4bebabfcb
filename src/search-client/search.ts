import type { SearchSettings } from '../views/search.ts';
import { type Answer, answer } from './answer.ts';
import { button, byId, element } from './elements.ts';
import { emptyResult, offers, otherWords } from './empty-result.ts';
import { makeFilters, readCounts, valueName } from './filters.ts';
import { findInText, knownInText } from './full-text.ts';
import { otherLanguages } from './other-languages.ts';
import { makeResultList, type ResultList } from './result-list.ts';
import {
  emptyState,
  isEmptyState,
  parseState,
  type SearchState,
  stateToSearch,
  toggleFilter,
  toSort,
} from './state.ts';
import { openPay, openTable, type Table } from './table.ts';

/** Milliseconds without a key after which the text of postings is searched as well. */
const pause = 200;

/** Up to so many results other languages are looked at as well. */
const few = 20;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Turns the search page into one that answers while the visitor types. The page itself stays when nothing loads. */
export function startSearch(form: HTMLFormElement, settings: SearchSettings): void {
  const { texts, locale, index } = settings;
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const status = byId('result-count');
  const sort = byId('sort') as HTMLSelectElement;
  const list = byId('result-list');
  const lists = byId('filters');
  const initialResults = [...list.childNodes];
  const initialStatus = status.textContent ?? '';
  const initialCounts = readCounts(lists, settings);
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const fields = settings.facets.map(({ field }) => field);

  let state: SearchState = emptyState;
  let run = 0;
  let results: ResultList | undefined;
  /** The day of which answers are on the screen. */
  let day: string | undefined;

  const filters = makeFilters(settings, initialCounts, (field, value) =>
    change(toggleFilter(state, field, value)),
  );
  const chips = element('ul', { class: 'chips' });
  const offer = element('div', { class: 'offers' });
  const elsewhere = element('div', { class: 'offers' });
  sort.disabled = false;
  sort.addEventListener('change', () => change({ ...state, sort: toSort(sort.value) }));
  lists.replaceWith(filters.root);
  list.before(chips, offer);
  list.after(elsewhere);
  status.tabIndex = -1;

  const countText = (count: number): string =>
    (settings.count[plurals.select(count)] ?? settings.count['other'] ?? '{count}').replace(
      '{count}',
      numbers.format(count),
    );

  function showChips(): void {
    const chosen = Object.entries(state.filters).flatMap(([field, values]) =>
      values.map((value) => {
        const name = valueName(settings, field, value);
        const chip = button('chip', name, () => choose(toggleFilter(state, field, value)));
        chip.setAttribute(
          'aria-label',
          texts.remove.replace('{value}', () => name),
        );
        return chip;
      }),
    );
    const reset = button('button quiet chip', texts.reset, () => choose({ ...state, filters: {} }));
    const items = chosen.length > 1 ? [...chosen, reset] : chosen;
    chips.replaceChildren(...items.map((item) => element('li', {}, item)));
  }

  const open = (): Promise<Table> => openTable(settings.postings, locale);

  async function showAnswer(
    table: Table,
    { rows, counts }: Answer,
    isFinal: boolean,
    isCurrent: () => boolean,
  ): Promise<void> {
    const help =
      rows.length === 0 ? await emptyResult({ settings, table, state, counts, change: choose }) : undefined;
    if (!isCurrent()) return;
    day = table.day;
    filters.count(counts);
    status.textContent = countText(rows.length);
    results ??= makeResultList(table, list, locale, texts, () => openPay(settings.pay, table));
    offer.replaceChildren(
      ...(isFinal && !help ? otherWords({ settings, table, state, change: choose }) : []),
    );
    if (help) list.replaceChildren(help);
    else results.show(rows);
    elsewhere.replaceChildren();
    if (!help && isFinal && rows.length <= few && !isEmptyState(state)) void showElsewhere(table, isCurrent);
  }

  async function showElsewhere(table: Table, isCurrent: () => boolean): Promise<void> {
    const { found } = await otherLanguages({ settings, table, state }, false);
    if (isCurrent()) elsewhere.replaceChildren(...offers(texts['empty.languages'], found));
  }

  /** Answers from what rows show, then also from the text of postings when the visitor pauses. */
  async function search(isCurrent: () => boolean): Promise<void> {
    const table = await open();
    if (!isCurrent()) return;
    const own = state;
    const known = knownInText(table, locale, own.query);
    const pay = own.sort === 'pay' ? await openPay(settings.pay, table) : undefined;
    const find = (inText: readonly number[] | undefined) => answer(table, locale, own, inText, pay);
    const first = find(known);
    const hasFirst = first.rows.length > 0;
    if (known || hasFirst) await showAnswer(table, first, known !== undefined, isCurrent);
    if (known) return;
    if (hasFirst) await wait(pause);
    if (!isCurrent()) return;
    try {
      const inText = await findInText(index, locale, table, own.query, isCurrent);
      if (isCurrent()) await showAnswer(table, find(inText), true, isCurrent);
    } catch (error) {
      if (!hasFirst) throw error;
    }
  }

  function showInitial(text: string): void {
    day = undefined;
    offer.replaceChildren();
    elsewhere.replaceChildren();
    list.replaceChildren(...initialResults);
    status.textContent = text;
    filters.count(initialCounts);
  }

  async function update(): Promise<void> {
    run += 1;
    const own = run;
    const isCurrent = () => own === run;
    filters.choose(state);
    sort.value = state.sort;
    showChips();
    list.ariaBusy = 'true';
    try {
      if (isEmptyState(state) && state.sort === 'relevance') showInitial(initialStatus);
      else await search(isCurrent);
    } catch {
      if (isCurrent()) showInitial(texts.failed);
    }
    if (isCurrent()) list.ariaBusy = null;
  }

  /** A choice is a step that Back undoes; typing goes on in the same step. */
  function change(next: SearchState, isTyping = false): void {
    state = next;
    const url = location.pathname + stateToSearch(state);
    if (!isTyping && input.value !== state.query) input.value = state.query;
    void update();
    try {
      if (isTyping) history.replaceState(null, '', url);
      else history.pushState(null, '', url);
    } catch {
      // Safari refuses a hundred changes in half a minute; the next one brings the address up to date.
    }
  }

  /** Answers anew when the page is seen again on another day, on which postings may have closed. */
  async function answerForToday(): Promise<void> {
    if (day !== undefined && document.visibilityState === 'visible' && (await open()).day !== day)
      await update();
  }

  /** For what goes away with the choice: focus would be lost with it. */
  function choose(next: SearchState): void {
    status.focus();
    change(next);
  }

  function readAddress(): void {
    const read = parseState(location.search, fields);
    const isKnown = [...sort.options].some(({ value }) => value === read.sort);
    state = isKnown ? read : { ...read, sort: 'relevance' };
    input.value = state.query;
    void update();
  }

  input.addEventListener('input', () => change({ ...state, query: input.value }, true));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value !== state.query) change({ ...state, query: input.value });
  });
  addEventListener('popstate', readAddress);
  for (const event of ['pageshow', 'visibilitychange']) {
    addEventListener(event, () => void answerForToday().catch(() => undefined));
  }
  for (const part of [form, filters.root]) {
    // What is asked for on the first touch is there at the first key.
    for (const event of ['focusin', 'pointerdown']) {
      part.addEventListener(event, () => void open().catch(() => undefined), { once: true });
    }
  }
  readAddress();
}
