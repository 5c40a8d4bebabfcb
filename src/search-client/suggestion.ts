import { fold, foldQuery } from './fold.ts';
import { scoreRows } from './matching.ts';
import type { Table } from './table.ts';

/**
 * Edits (insert, delete, replace, swap neighbours) that turn one word into the other; `limit` + 1 when there are more.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let distance = Math.min(
        (above[column] as number) + 1,
        (line[column - 1] as number) + 1,
        (above[column - 1] as number) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        distance = Math.min(distance, (before[column - 2] as number) + 1);
      line.push(distance);
    }
    if (Math.min(...line) > limit) return limit + 1;
    before = above;
    above = line;
  }
  return above[b.length] as number;
}

interface Known {
  /** As it is written, in small letters. */
  word: string;
  /** In how many different texts it is. */
  count: number;
}

const between = /[^\p{L}\p{M}\p{N}+#'’]+/u;

/** The words of titles, places and teams by their folded form. */
function vocabularyOf({ text: { title, place, team } }: Table, locale: string): Map<string, Known> {
  const vocabulary = new Map<string, Known>();
  for (const { values } of [title, place, team]) {
    for (const written of values.flatMap((text) => text.split(between))) {
      const folded = fold(written, locale).trim();
      if (folded.length < 3 || folded.includes(' ')) continue;
      const known = vocabulary.get(folded) ?? { word: written.toLocaleLowerCase(locale), count: 0 };
      known.count += 1;
      vocabulary.set(folded, known);
    }
  }
  return vocabulary;
}

const longest = 60;

/** The nearest known word, the more frequent among equals. */
function nearest(word: string, vocabulary: ReadonlyMap<string, Known>): string | undefined {
  if (word.length > longest) return undefined;
  let limit = Math.max(1, Math.floor(word.length / 3));
  let best: Known | undefined;
  for (const [folded, known] of vocabulary) {
    const distance = editDistance(word, folded, limit);
    if (distance > limit) continue;
    if (best && distance === limit && known.count <= best.count) continue;
    best = known;
    limit = distance;
  }
  return best?.word;
}

/**
 * The query as somebody most likely meant it, in words that the postings have; nothing when no word is near, or when
 * no posting has all of them.
 */
export function suggest(table: Table, locale: string, query: string): string | undefined {
  const words = foldQuery(query, locale);
  const vocabulary = vocabularyOf(table, locale);
  const meant = words.map((word) =>
    scoreRows(table, [word]).some((score) => score > 0) ? word : nearest(word, vocabulary),
  );
  if (words.length === 0 || meant.includes(undefined)) return undefined;
  const text = meant.join(' ');
  const scores = scoreRows(table, foldQuery(text, locale));
  return text !== words.join(' ') && table.open.some((row) => scores[row] !== 0) ? text : undefined;
}
