/** Characters that no text may hold, and what becomes of them. */
import { findUnprintable } from '../characters.ts';
import { editLine, type Found } from '../found.ts';
import { makeProblem, quoteLine } from '../problem.ts';
import { say } from '../wording.ts';
import type { Repair } from './repair.ts';

/** What Windows-1252 has where Unicode has control characters: a text that was read in a wrong encoding. */
export const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function replacementOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x0b || code === 0x0c || code === 0x85) return ' ';
  const written = code >= 0x80 && code <= 0x9f ? (windows1252[code - 0x80] ?? '') : '';
  return findUnprintable(written) < 0 ? written : '';
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** What terminals take for a colour. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the first character of a command
const colour = /\u001b\[[\d;]{0,20}m/g;

/** @example toPlainCharacters('a\u202eb') // → 'ab' */
export const toPlainCharacters = (text: string): string =>
  text.replace(colour, '').replace(unprintable, replacementOf);

/** Most lines that are told of: more are no slip, but another kind of file. */
const maximumLines = 100;

/** Each line that holds such a character, at its first one. */
export function findControlCharacters(file: string, lines: readonly string[]): Found[] {
  const found: Found[] = [];
  for (const [index, text] of lines.entries()) {
    const at = findUnprintable(text);
    if (at < 0) continue;
    if (found.length === maximumLines) break;
    const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
    const problem = makeProblem(
      file,
      { line: index + 1, column: at + 1 },
      {
        ruleId: 'no-control-character',
        message: say`Unexpected invisible character ${`U+${code}`}, expected plain text`,
        hint: `Write ${quoteLine(toPlainCharacters(text))}. Such a character often comes along when text is pasted from another program.`,
      },
    );
    found.push({ problem, edit: editLine(index + 1, text, toPlainCharacters(text)) });
  }
  return found;
}

export const plainCharacters: Repair = {
  id: 'plain-characters',
  why: 'Control characters, and the marks that turn the direction of text around, are taken out.',
  of: 'text',
  examples: [
    { before: 'Look after\u202e the park.', after: 'Look after the park.' },
    { before: 'The \u0093green\u0094 park.', after: 'The “green” park.' },
  ],
};
