/** The line of a file that has a problem, with a caret under the place. */
import { toVisible } from './printable.ts';

/** Characters before the place and in all. A paragraph is one line of Markdown and may be long. */
const before = 60;
const maximum = 100;

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many columns of a terminal a text takes. */
function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of characters.segment(text)) {
    width += wide.test(segment) ? 2 : /^[\p{M}\p{Cf}]+$/u.test(segment) ? 0 : 1;
  }
  return width;
}

/** The nearest index that does not part the two halves of a character. */
function wholeIndex(text: string, index: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(index)) ? index - 1 : index;
}

/**
 * Two lines with a margin, cut on both sides when the line is long.
 *
 * @example renderExcerpt('level: snr', 4, 8) // → ['4 | level: snr', '  |        ^']
 */
export function renderExcerpt(line: string, number: number, column: number): [string, string] {
  const place = wholeIndex(line, Math.min(column - 1, line.length));
  const from = wholeIndex(line, Math.max(0, place - before));
  const to = wholeIndex(line, Math.min(line.length, from + maximum));
  const text = toVisible(line.slice(from, to));
  const start = (from > 0 ? '…' : '') + text.slice(0, place - from);
  const end = text.slice(place - from) + (to < line.length ? '…' : '');
  const margin = String(number);
  return [
    `${margin} | ${start}${end}`.trimEnd(),
    `${' '.repeat(margin.length)} | ${' '.repeat(widthOf(start))}^`,
  ];
}
