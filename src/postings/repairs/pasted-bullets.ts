import { quoteLine } from '../problem.ts';
import { phrase, say } from '../wording.ts';
import type { LinesAround, TextLineRepair, TextSlip } from './repair.ts';

/** The marks that Word and web pages set before an item; those of Word's symbol fonts among them. */
const bullet =
  /^([ \t\u00a0]*)([•·▪▫◦‣⁃●○■□◆➢➤►▶→⇒➔➜★☑✓✔✅❖\uf0a7\uf0b7\uf0d8\uf0fc]\ufe0f?)[ \t\u00a0]*(?=\S)/u;
/** The letter `o` that Word sets before an item of the second level, and the paragraph sign of another font. */
const letter = /^([ \t\u00a0]*)([o§])(?:[\t\u00a0][ \t\u00a0]*| {2,})(?=\S)/u;
const tabbed = /^([ \t\u00a0]*)([-*+])(?:[ \u00a0]*[\t\u00a0][ \t\u00a0]*)(?=\S)/u;
const dash = /^([ \t\u00a0]*)([–—])[ \t\u00a0]+(?=\S)/u;
const glued = /^()(-)(?=\p{Lu})/u;
const starred = /^()(\*)(?=\p{L})[^*]*$/u;
const lettered = /^()([o§]) (?=\p{Lu})/u;

const mayHold = new RegExp(
  [bullet, letter, tabbed, dash, glued, starred, lettered].map(({ source }) => source).join('|'),
  'mu',
);

/** One of several such lines is an item of a list; a single one may be anything. */
const isOneOf = (pattern: RegExp, { previous, next }: LinesAround): boolean =>
  pattern.test(previous) || pattern.test(next) || /^\s*- \S/.test(previous);

function matchOf(line: string, around: LinesAround): RegExpExecArray | null {
  const sure = bullet.exec(line) ?? letter.exec(line) ?? tabbed.exec(line);
  if (sure) return sure;
  for (const pattern of [dash, glued, starred, lettered]) {
    const match = pattern.exec(line);
    if (match && isOneOf(pattern, around)) return match;
  }
  return null;
}

const isItem = (line: string): boolean =>
  /^\s*[-*+] /.test(line) || bullet.test(line) || letter.test(line) || tabbed.test(line);

export const pastedBullets: TextLineRepair = {
  id: 'pasted-bullets',
  why: 'Items that begin with `•`, `·`, `o` and the like, as they come from Word, begin with `- ` afterwards.',
  of: 'text',
  ruleId: 'no-pasted-bullet',
  mayHold,
  find(line, around): TextSlip | undefined {
    const match = matchOf(line, around);
    if (!match) return undefined;
    const [whole, indent = '', mark = ''] = match;
    const isBelow = /^[o◦○▫⁃]/.test(mark) && isItem(around.previous);
    const after = `${isBelow || (/[ \t]{2}|\t/.test(indent) && /^\s/.test(around.previous) && isItem(around.previous)) ? '  ' : ''}- ${line.slice(whole.length)}`;
    if (after === line) return undefined;
    const column = indent.length + 1;
    const isPlainMark = mark === '-' || mark === '*' || mark === '+';
    const written = isPlainMark ? phrase(`a tab or no space behind \`${mark}\``) : `\`${mark}\``;
    const what = /^[\uf000-\uf8ff]/.test(mark) ? phrase('a mark of a symbol font') : written;
    return {
      column,
      message: say`Unexpected ${what} at the beginning of an item, expected ${'`- `'}`,
      hint: `Write ${quoteLine(after)}.`,
      after,
    };
  },
  examples: [
    { before: '• Mow the lawn\n• Plant trees', after: '- Mow the lawn\n- Plant trees' },
    { before: '·\tMow the lawn\no\tWith a tractor', after: '- Mow the lawn\n  - With a tractor' },
    { before: '-\tMow the lawn', after: '- Mow the lawn' },
    { before: '– Mow the lawn\n– Plant trees', after: '- Mow the lawn\n- Plant trees' },
    { before: '-Mow the lawn\n-Plant trees', after: '- Mow the lawn\n- Plant trees' },
  ],
};
