/** iCalendar as text: https://www.rfc-editor.org/rfc/rfc5545 */

const maximumOctets = 75;

const octetsOf = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;

/** A line in pieces of at most 75 octets of UTF-8, the space with which one continues included (section 3.1). */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let start = 0;
  let octets = 0;
  for (let index = 0; index < line.length; ) {
    const codePoint = line.codePointAt(index) ?? 0;
    const size = octetsOf(codePoint);
    if (octets + size > maximumOctets) {
      pieces.push(line.slice(start, index));
      start = index;
      octets = 1;
    }
    octets += size;
    index += codePoint < 0x10000 ? 1 : 2;
  }
  return [...pieces, line.slice(start)].join('\r\n ');
}

/** Control characters have no place in a text (section 3.1), escaped or not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * A value of the type TEXT (section 3.3.11).
 *
 * @example calendarText('Berlin, Germany') // → 'Berlin\\, Germany'
 */
export const calendarText = (text: string): string =>
  text
    .toWellFormed()
    .replace(forbidden, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n');

/** A line a property: its name, with its parameters, and its value as it is written. */
export type Properties = Readonly<Record<string, string>>;

/** What stands before and behind the components inside of one: unfolded lines that end with a line feed. */
export function frame(name: string, properties: Properties): [begin: string, end: string] {
  const lines = Object.entries(properties).map(([key, value]) => `${key}:${value}\n`);
  return [[`BEGIN:${name}\n`, ...lines].join(''), `END:${name}\n`];
}

/** A component with others inside, unfolded. */
export function component(name: string, properties: Properties, ...inside: readonly string[]): string {
  const [begin, end] = frame(name, properties);
  return [begin, ...inside, end].join('');
}

/** Unfolded lines as a file has them. */
export const calendarLines = (lines: string): string =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => `${foldLine(line)}\r\n`)
    .join('');
