/** The HTML that `renderBody` makes: as text on one line, with other tags, with full addresses. */

/** A tag; the values of its attributes stand between double quotes and may hold a `>`. */
export const tagPattern = /<\/?([a-z][a-z\d]*)(?:[^>"]|"[^"]*")*>/g;

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"' },
  ...{ '#39': "'", '#x27': "'" },
};

/** A text or a value of rendered HTML as it was before it was escaped. */
export const unescapeHtml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_, name: string) => entities[name] as string)
    : text;

/** White space that is not one space already. */
const moreThanASpace = /[^\S ]\s*| \s+/g;

const withinWords = new Set(['a', 'em', 'strong', 'code', 'del']);

/** @example htmlToLine('<p><em>R&amp;D</em></p><p>Now</p>') // → 'R&D Now' */
export const htmlToLine = (html: string): string =>
  unescapeHtml(html.replace(tagPattern, (_, name: string) => (withinWords.has(name) ? '' : ' ')))
    .replace(moreThanASpace, ' ')
    .trim();

/**
 * HTML in which tags are replaced by others, without their attributes; those that the table does not name are left
 * out, and their text stays.
 *
 * @example replaceTags('<h2 id="a">Offer</h2>', { h2: ['<b>', '</b>'] }) // → '<b>Offer</b>'
 */
export const replaceTags = (
  html: string,
  table: Readonly<Record<string, readonly [open: string, close: string]>>,
): string =>
  html.replace(tagPattern, (tag, name: string) => table[name]?.[tag.startsWith('</') ? 1 : 0] ?? '');

const address = /(?<=\s(?:href|src)=")[^"]*(?=")/;

/**
 * The HTML of a body with every link and picture by its full address, so that it can be read on any other page.
 *
 * @param page Full address of the page that the HTML stands on.
 * @example absoluteLinks('<a href="#offer">…</a>', 'https://example.com/en/') // → '<a href="https://example.com/en/#offer">…</a>'
 */
export function absoluteLinks(html: string, page: string): string {
  if (!/<(?:a|img) /.test(html)) return html;
  const toAbsolute = (written: string): string => {
    const url = unescapeHtml(written);
    if (URL.canParse(url) || !URL.canParse(url, page)) return written;
    // Of all that would end the value, only this is left in an address.
    return new URL(url, page).href.replaceAll('&', '&amp;');
  };
  return html.replace(tagPattern, (tag, name: string) =>
    name === 'a' || name === 'img' ? tag.replace(address, toAbsolute) : tag,
  );
}
