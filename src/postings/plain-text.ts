/** The HTML that `renderBody` makes as text whose paragraphs, list items and rows are kept apart. */
import { tagPattern, unescapeHtml } from './html-text.ts';

const blocks = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'table', 'hr', 'pre']);

/** What HTML shows as one space, unless it is one already. Other spaces are kept. */
const moreThanASpace = /[\t\r\n][ \t\r\n]*| [ \t\r\n]+/g;

class TextWriter {
  readonly #hasMarks: boolean;
  #text = '';
  /** The last line, which may still end in spaces. */
  #line = '';
  /** The number of the last item of each open list; none where items have no numbers. */
  readonly #lists: (number | undefined)[] = [];
  #mark = '';
  /** Ends of lines before the next text. */
  #breaks = 0;
  #isCode = false;

  /** @param hasMarks Items have their bullets and numbers and stand under those around them; cells have lines between. */
  constructor(hasMarks: boolean) {
    this.#hasMarks = hasMarks;
  }

  get text(): string {
    return (this.#text + this.#line).trimEnd();
  }

  #breakBefore(count: number): void {
    if (count > this.#breaks) this.#breaks = count;
  }

  #indent(depth: number): string {
    return this.#hasMarks ? '  '.repeat(depth) : '';
  }

  #startLine(): void {
    if (this.#line !== '') {
      const line = this.#line.endsWith(' ') ? this.#line.replace(/ +$/, '') : this.#line;
      this.#text += line + '\n'.repeat(this.#breaks);
    }
    this.#line = this.#indent(this.#lists.length - (this.#mark === '' ? 0 : 1)) + this.#mark;
    this.#mark = '';
    this.#breaks = 0;
  }

  #writeCode(code: string): void {
    if (code === '') return;
    if (this.#breaks > 0) this.#startLine();
    this.#line += code.replaceAll('\n', `\n${this.#indent(this.#lists.length)}`);
  }

  write(text: string): void {
    if (this.#isCode) this.#writeCode(text.trimEnd());
    else this.#writeWords(text);
  }

  #writeWords(text: string): void {
    const isAtStart = this.#breaks > 0 || this.#line === '';
    // What stands between most blocks.
    if (isAtStart && text === '\n') return;
    const words = text.replace(moreThanASpace, ' ');
    if (isAtStart && words === ' ') return;
    if (isAtStart) this.#startLine();
    this.#line += isAtStart && words.startsWith(' ') ? words.slice(1) : words;
  }

  #visitItem(isEnd: boolean): void {
    const last = this.#lists.pop();
    const next = last === undefined || isEnd ? last : last + 1;
    this.#lists.push(next);
    const bullet = next === undefined ? '- ' : `${next}. `;
    this.#mark = this.#hasMarks && !isEnd ? bullet : '';
    this.#breakBefore(1);
  }

  #visitList(tag: string, name: string, isEnd: boolean): void {
    this.#breakBefore(this.#lists.length > (isEnd ? 1 : 0) ? 1 : 2);
    if (isEnd) this.#lists.pop();
    else this.#lists.push(name === 'ol' ? Number(/ start="(\d+)"/.exec(tag)?.[1] ?? 1) - 1 : undefined);
  }

  visit(tag: string, name: string): void {
    const isEnd = tag.startsWith('</');
    if (name === 'li') this.#visitItem(isEnd);
    else if (name === 'ul' || name === 'ol') this.#visitList(tag, name, isEnd);
    else if (name === 'br' || name === 'tr') this.#breakBefore(1);
    else if (name === 'td' || name === 'th') {
      if (!isEnd && this.#breaks === 0) this.#line = this.#line.trimEnd() + (this.#hasMarks ? ' | ' : ' ');
    } else if (blocks.has(name)) this.#breakBefore(this.#lists.length > 0 ? 1 : 2);
    if (name === 'pre') this.#isCode = !isEnd;
  }
}

function write(html: string, hasMarks: boolean): string {
  const writer = new TextWriter(hasMarks);
  let from = 0;
  for (const { 0: tag, 1: name = '', index } of html.matchAll(tagPattern)) {
    if (index > from) writer.write(unescapeHtml(html.slice(from, index)));
    writer.visit(tag, name);
    from = index + tag.length;
  }
  if (from < html.length) writer.write(unescapeHtml(html.slice(from)));
  return writer.text;
}

/**
 * The text of a section: an empty line between blocks, a line for each line break, list item and row of a table. Code
 * keeps its lines.
 *
 * @example htmlToText('<p>We offer:</p>\n<ul>\n<li>Time</li>\n<li>Pay</li>\n</ul>') // → 'We offer:\n\n- Time\n- Pay'
 */
export const htmlToText = (html: string): string => write(html, true);

/**
 * The lines of a section as they are seen: without marks, indents and empty ones.
 *
 * @example htmlToLines('<p>We offer:</p>\n<ul>\n<li>Time</li>\n</ul>') // → ['We offer:', 'Time']
 */
export const htmlToLines = (html: string): string[] =>
  write(html, false)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
