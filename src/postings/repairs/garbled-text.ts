/** Letters that were read in a wrong encoding: `BÃ¼ro`. */
import { quote, quoteLine } from '../problem.ts';
import { windows1252 } from './plain-characters.ts';
import type { TextLineRepair, TextSlip } from './repair.ts';

/** What begins a letter of Western Europe, or a mark such as `–`, and what goes on. */
const garbled =
  /(?:[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â[€‚][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])+/gu;

const byteOf = (letter: string): number => {
  const code = letter.charCodeAt(0);
  return code <= 0xff ? code : 0x80 + windows1252.indexOf(letter);
};

function decoded(written: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(written, byteOf));
  } catch {
    return written;
  }
}

export const garbledText: TextLineRepair = {
  id: 'garbled-text',
  why: 'Letters that a program has read in a wrong encoding, such as `Ã¼` for `ü`, become themselves again.',
  of: 'text',
  ruleId: 'no-garbled-text',
  mayHold: /[ÂÃâ\ufffd]/,
  find(line): TextSlip | undefined {
    const lost = line.indexOf('\ufffd');
    if (lost >= 0) {
      return {
        severity: 'error',
        column: lost + 1,
        message: `Unexpected \`\ufffd\` in ${quote(line)}, expected a letter`,
        hint: 'A program could not read this letter. Write the word again.',
      };
    }
    const index = line.search(garbled);
    if (index < 0) return undefined;
    const after = line.replace(garbled, decoded);
    if (after === line) return undefined;
    return {
      column: index + 1,
      message: `Unexpected garbled letters in ${quote(line)}, expected plain text`,
      hint: `Write ${quoteLine(after)}.`,
      after,
    };
  },
  examples: [
    { before: 'Pflege der GrÃ¼nflÃ¤chen', after: 'Pflege der Grünflächen' },
    { before: 'The parkâ€™s trees â€“ and ours', after: 'The park’s trees – and ours' },
  ],
};
