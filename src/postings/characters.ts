/**
 * Control characters, and the bidirectional controls with which text shows other than it is: none of them may reach a
 * page, a feed or a log. A carriage return is among them, a line feed and a tab are not.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;

/** Where the first character stands that no text may hold; -1 when there is none. */
export function findUnprintable(text: string): number {
  const index = text.search(unprintable);
  // Half of a character: YAML's `"\ud800"` makes one.
  return index >= 0 || text.isWellFormed() ? index : text.search(/\p{Cs}/u);
}

/** Whether the text is one line without a character that no text may hold. */
export const isOneLine = (text: string): boolean =>
  !/[\n\u2028\u2029]/.test(text) && findUnprintable(text) < 0;

/** The first characters of a text, never half of one. */
export const firstCharacters = (text: string, count: number): string =>
  text.slice(0, count).replace(/[\ud800-\udbff]$/, '');
