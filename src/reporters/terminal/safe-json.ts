/** JSON leaves some control characters as they are, and `##[` starts a command in the logs of CI systems. */
const unsafe = /[^\P{C}\n]|[\u2028\u2029]|#(?=\w*\[)/gu;

const escapeUnits = (text: string): string =>
  [...Array(text.length).keys()]
    .map((index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');

/**
 * JSON that reads back as the same value and holds no character that controls a terminal.
 *
 * @param names The only ones that are printed; none: all.
 */
export const toSafeJson = (value: unknown, names?: readonly string[]): string =>
  `${JSON.stringify(value, names && [...names], 2).replace(unsafe, escapeUnits)}\n`;
