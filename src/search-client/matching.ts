import { needleOf } from './fold.ts';
import type { FoldedColumn, Table } from './table.ts';

const inTitle = 3;
const beginsInTitle = 2;
const elsewhere = 1;

/** For each distinct text of a column how well it matches: distinct texts are far fewer than rows. */
const rate = ({ values }: FoldedColumn, rateText: (text: string) => number): Uint8Array =>
  Uint8Array.from(values, rateText);

/**
 * How well each row matches: 0 where a word is nowhere in it, and more for words in the title, most for whole ones.
 * Without a word every row matches alike.
 */
export function scoreRows({ count, title, others }: Table, words: readonly string[]): Uint8Array {
  const scores = new Uint8Array(count).fill(1);
  for (const word of words) {
    const needle = needleOf(word);
    const whole = ` ${word} `;
    const inTitles = rate(title, (text) => {
      if (!text.includes(needle)) return 0;
      return text.includes(whole) ? inTitle : beginsInTitle;
    });
    const inOthers = others.map((column) => rate(column, (text) => (text.includes(needle) ? elsewhere : 0)));
    for (let row = 0; row < count; row += 1) {
      if (scores[row] === 0) continue;
      let score = inTitles[title.rows[row] as number] as number;
      for (let each = 0; score === 0 && each < inOthers.length; each += 1) {
        const column = others[each] as FoldedColumn;
        score = (inOthers[each] as Uint8Array)[column.rows[row] as number] as number;
      }
      scores[row] = score === 0 ? 0 : (scores[row] as number) + score;
    }
  }
  return scores;
}
