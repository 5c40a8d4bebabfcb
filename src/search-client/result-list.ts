import { cell, type Pay } from '../row-table/row-table.ts';
import { button, element } from './elements.ts';
import type { Table } from './table.ts';

const resultsAtOnce = 20;

/** A result as the lists of the site show a posting. Its pay may come later: its line is there already. */
function resultItem(table: Table, row: number, locale: string, format: Intl.DateTimeFormat): HTMLLIElement {
  const { text, hasPay } = table;
  const parts = [text.place, text.workplace, text.employment, text.team].map((column) => cell(column, row));
  const datePosted = table.datePosted(row);
  return element(
    'li',
    { 'data-requisition': table.requisition(row), 'data-locale': locale },
    element('h2', {}, element('a', { href: table.href(row) }, cell(text.title, row))),
    element('p', { class: 'dots' }, ...parts.filter(Boolean).map((part) => element('span', {}, part))),
    element(
      'div',
      { class: 'aside' },
      ...(cell(hasPay, row) ? [element('p', { class: 'pay' }, element('bdi', {}, '\u00a0'))] : []),
      element('p', {}, element('time', { datetime: datePosted }, format.format(Date.parse(datePosted)))),
    ),
  );
}

export interface ResultList {
  /** Shows rows; those that stand where they stood stay as they are. */
  show(rows: readonly number[]): void;
}

/** A list that shows some of its rows, and more on demand. */
export function makeResultList(
  table: Table,
  parent: HTMLElement,
  locale: string,
  texts: { more: string },
  openPay: () => Promise<Pay>,
): ResultList {
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  const list = element('ul', { class: 'postings' });
  const more = button('button quiet', texts.more, () => {
    const from = shown.length;
    showFirst(from + resultsAtOnce);
    list.children[from]?.querySelector('a')?.focus();
  });
  let rows: readonly number[] = [];
  let shown: readonly number[] = [];

  /** Pay that could not be loaded stays away. */
  async function fillPay(): Promise<void> {
    const { texts } = await openPay();
    for (const [position, row] of shown.entries()) {
      const place = list.children[position]?.querySelector('.pay bdi');
      if (place) place.textContent = texts[row] ?? '';
    }
  }

  function showFirst(count: number): void {
    const next = rows.slice(0, count);
    const isLonger = shown.length <= next.length && shown.every((row, position) => row === next[position]);
    const added = isLonger ? next.slice(shown.length) : next;
    const items = added.map((row) => resultItem(table, row, locale, format));
    if (isLonger) list.append(...items);
    else list.replaceChildren(...items);
    shown = next;
    more.hidden = shown.length === rows.length;
    fillPay().catch(() => undefined);
  }

  return {
    show: (next) => {
      const isLonger = rows.length <= next.length && rows.every((row, position) => row === next[position]);
      rows = next;
      showFirst(isLonger ? Math.max(shown.length, resultsAtOnce) : resultsAtOnce);
      if (list.parentElement !== parent) parent.replaceChildren(list, more);
    },
  };
}
