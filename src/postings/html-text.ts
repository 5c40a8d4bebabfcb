/** The HTML of a body as text: on one line, or with its paragraphs and list items kept apart. */

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

const withinWords = new Set(['a', 'em', 'strong', 'code', 'del']);

/** @example htmlToLine('<p><em>R&amp;D</em></p><p>Now</p>') // → 'R&D Now' */
export const htmlToLine = (html: string): string =>
  unescapeHtml(html.replace(tagPattern, (_, name: string) => (withinWords.has(name) ? '' : ' ')))
    .replace(/\s+/g, ' ')
    .trim();

const blocks = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'table', 'hr']);

/**
 * The text of a section: an empty line between blocks, a line for each line break, list item and row of a table. Code
 * keeps its lines.
 *
 * @example htmlToText('<p>We offer:</p>\n<ul>\n<li>Time</li>\n<li>Pay</li>\n</ul>') // → 'We offer:\n\n- Time\n- Pay'
 */
export function htmlToText(html: string): string {
  /** The number of the last item of each open list; none where items have no numbers. */
  const lists: (number | undefined)[] = [];
  let text = '';
  let mark = '';
  let breaks = 0;
  let isCode = false;

  const breakBefore = (count: number) => {
    breaks = Math.max(breaks, count);
  };
  const write = (own: string) => {
    const isAtStart = breaks > 0 || text === '';
    const words = isCode ? own.trimEnd() : own.replace(/[ \t\r\n]+/g, ' ');
    const written = isAtStart && !isCode ? words.replace(/^ /, '') : words;
    if (written === '') return;
    const indent = '  '.repeat(lists.length - (mark === '' ? 0 : 1));
    if (isAtStart) text = text.replace(/ +$/, '') + (text && '\n'.repeat(breaks)) + indent + mark;
    text += written.replaceAll('\n', `\n${'  '.repeat(lists.length)}`);
    breaks = 0;
    mark = '';
  };
  const visit = (tag: string, name: string, isEnd: boolean) => {
    if (name === 'ul' || name === 'ol') {
      breakBefore(lists.length > (isEnd ? 1 : 0) ? 1 : 2);
      if (isEnd) lists.pop();
      else lists.push(name === 'ol' ? Number(/ start="(\d+)"/.exec(tag)?.[1] ?? 1) - 1 : undefined);
    } else if (name === 'li') {
      breakBefore(1);
      const last = lists.pop();
      const next = last === undefined || isEnd ? last : last + 1;
      lists.push(next);
      mark = isEnd ? '' : next === undefined ? '- ' : `${next}. `;
    } else if (name === 'br' || name === 'tr') breakBefore(1);
    else if ((name === 'td' || name === 'th') && !isEnd && breaks === 0) text = `${text.trimEnd()} | `;
    else if (blocks.has(name) || name === 'pre') breakBefore(lists.length > 0 ? 1 : 2);
    if (name === 'pre') isCode = !isEnd;
  };

  let from = 0;
  for (const { 0: tag, 1: name = '', index } of html.matchAll(tagPattern)) {
    write(unescapeHtml(html.slice(from, index)));
    visit(tag, name, tag.startsWith('</'));
    from = index + tag.length;
  }
  write(unescapeHtml(html.slice(from)));
  return text.trimEnd();
}

const address = /(?<=\s(?:href|src)=")[^"]*(?=")/;

/**
 * The HTML of a body with every link and picture by its full address, so that it can be read on any other page.
 *
 * @param page Full address of the page that the HTML stands on.
 * @example absoluteLinks('<a href="#offer">…</a>', 'https://example.com/en/') // → '<a href="https://example.com/en/#offer">…</a>'
 */
export function absoluteLinks(html: string, page: string): string {
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
