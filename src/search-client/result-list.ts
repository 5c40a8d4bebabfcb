import { age } from '../postings/calendar-date.ts';
import { element } from './elements.ts';
import type { Fragment } from './pagefind.ts';

/** How old the posting is on the visitor's day. */
function ageInWords(locale: string, datePosted: string): string {
  const [count, unit] = age(datePosted, new Date().toISOString().slice(0, 10));
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-count, unit);
}

/** A result as the lists of the site show a posting. */
export function resultItem({ url, meta }: Fragment, locale: string): HTMLLIElement {
  const { title = '', requisition, place, workplace, employment, team, pay, datePosted } = meta;
  const parts = [place, workplace, employment, team].filter((part): part is string => Boolean(part));
  return element(
    'li',
    { 'data-requisition': requisition, 'data-locale': locale },
    element('h2', {}, element('a', { href: url }, title)),
    element('p', { class: 'dots' }, ...parts.map((part) => element('span', {}, part))),
    element(
      'div',
      { class: 'aside' },
      ...(pay ? [element('p', { class: 'pay' }, element('bdi', {}, pay))] : []),
      ...(datePosted
        ? [element('p', {}, element('time', { datetime: datePosted }, ageInWords(locale, datePosted)))]
        : []),
    ),
  );
}
