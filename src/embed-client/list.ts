import type { EmbedRow, EmbedRows } from '../formats/embed-rows.ts';
import { element } from '../search-client/elements.ts';

/** A link to a page of the site; to its first page when the address would lead elsewhere. */
function link(part: string, text: string, path: string, site: URL): HTMLAnchorElement {
  const { origin, href } = new URL(path, site);
  return element('a', { part, href: origin === site.origin ? href : site.href }, text);
}

function item(row: EmbedRow, locale: string, site: URL, format: Intl.DateTimeFormat): HTMLLIElement {
  const { requisition, title, href, datePosted } = row;
  const facts = (['place', 'workplace', 'team', 'pay'] as const).flatMap((part) => {
    const words = row[part];
    return words ? [' · ', element('bdi', { part }, words)] : [];
  });
  const posted = format.format(Date.parse(datePosted));
  return element(
    'li',
    { part: 'item', 'data-requisition': requisition, 'data-locale': locale },
    element('div', {}, link('title', title, href, site), element('p', { part: 'facts' }, ...facts.slice(1))),
    element('time', { part: 'date', datetime: datePosted }, posted),
  );
}

/** Some postings of a language, or that there is none, with a link to all of them. */
export function makeList(
  { locale, dir, home, words, postings }: EmbedRows,
  rows: readonly EmbedRow[],
  site: URL,
): HTMLElement {
  const options = { dateStyle: 'medium', timeZone: 'UTC', calendar: 'gregory' } as const;
  const format = new Intl.DateTimeFormat(locale, options);
  const list =
    rows.length > 0
      ? element(
          'ul',
          // Safari takes a list without marks for none.
          { part: 'list', role: 'list', 'aria-label': words.label },
          ...rows.map((row) => item(row, locale, site, format)),
        )
      : element('p', { part: 'empty' }, postings.length > 0 ? words.none : words.empty);
  const all = element('p', {}, link('all', words.all, home, site));
  return element('div', { lang: locale, dir }, list, all);
}
