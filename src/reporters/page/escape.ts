import { toVisible } from '../terminal/printable.ts';

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of any origin as text of a page or the value of an attribute in quotes. */
export const toHtml = (text: string): string =>
  toVisible(text).replace(/[&<>"']/g, (found) => escapes[found] ?? '');

/** The same; what stands in backticks is code, in the direction of its own letters. */
export const toHtmlWithCode = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part) =>
      /^`[^`]+`$/.test(part) ? `<code dir="auto">${toHtml(part.slice(1, -1))}</code>` : toHtml(part),
    )
    .join('');
