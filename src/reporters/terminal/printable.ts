/** Control characters, line separators, halves of characters, and the marks that reverse the direction of text. */
const invisible = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  if (character === '\t') return ' ';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '\ufffd';
}

/** Text with visible control characters and without `##[` commands, each place of it where it was. */
export const toVisible = (text: string): string =>
  text.replace(invisible, pictureOf).replace(/##(?=\w*\[)/g, '#♯');

/**
 * Text of any origin as one line that a terminal or the log of a CI system takes for nothing but text: control
 * characters become visible, and what would be a command (`::error::`, `##[error]`) no longer is one.
 *
 * @example toPrintable('a\u001b[31m') // → 'a␛[31m'
 * @example toPrintable('::error::a') // → '\\::error::a'
 */
export function toPrintable(text: string): string {
  // GitHub takes spaces before a command for part of it.
  return toVisible(text).replace(/^(\s*)(?=::)/, '$1\\');
}
