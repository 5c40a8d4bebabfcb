/** Text of any origin in the Markdown of a CI system. */
import { toVisible } from '../terminal/printable.ts';

/** What Markdown gives a meaning, `@` and `#` of GitHub among it; a character reference never has one. */
const meaningful = /[!-/:-@[-`{-~]/g;

const escapeAll = (text: string): string => text.replace(meaningful, (found) => `&#${found.charCodeAt(0)};`);

/**
 * One line that reads as the text, and what stands in backticks as code.
 *
 * @example toMarkdown('Write `a*b`.') // → 'Write <code>a&#42;b</code>&#46;'
 */
export const toMarkdown = (text: string): string =>
  toVisible(text)
    .split(/(`[^`]*`)/)
    .map((part) =>
      /^`[^`]+`$/.test(part) ? `<code>${escapeAll(part.slice(1, -1))}</code>` : escapeAll(part),
    )
    .join('');
