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

/** The folded words of all that is searched, each with the number of different texts that it is in. */
function vocabularyOf({ title, others }: Table): Map<string, number> {
  const vocabulary = new Map<string, number>();
  for (const { values } of [title, ...others]) {
    for (const word of values.flatMap((text) => text.split(' '))) {
      if (word.length > 2) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
    }
  }
  return vocabulary;
}

const longest = 60;

/** The nearest known word, the more frequent among equals. */
function nearest(word: string, vocabulary: ReadonlyMap<string, number>): string | undefined {
  if (word.length > longest) return undefined;
  let limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestCount = 0;
  for (const [known, count] of vocabulary) {
    const distance = editDistance(word, known, limit);
    if (distance > limit || (distance === limit && count <= bestCount)) continue;
    best = known;
    bestCount = count;
    limit = distance;
  }
  return best;
}

const between = /[^\p{L}\p{M}\p{N}+#'’]+/u;

/** A folded word as the postings write it, in small letters. */
function asWritten({ text, title }: Table, word: string, locale: string): string {
  const position = title.values.findIndex((value) => value.includes(` ${word} `));
  const written = text.title.values[position]?.split(between) ?? [];
  return written.find((each) => fold(each, locale).trim() === word)?.toLocaleLowerCase(locale) ?? word;
}

/**
 * The query as somebody most likely meant it, in words that the postings have; nothing when no word is near, or when
 * no posting has all of them.
 */
export function suggest(table: Table, locale: string, query: string): string | undefined {
  const words = foldQuery(query, locale);
  let vocabulary: Map<string, number> | undefined;
  const meant = words.map((word) => {
    if (scoreRows(table, [word]).some((score) => score > 0)) return word;
    vocabulary ??= vocabularyOf(table);
    const known = nearest(word, vocabulary);
    return known === undefined ? undefined : asWritten(table, known, locale);
  });
  if (words.length === 0 || meant.includes(undefined)) return undefined;
  const text = meant.join(' ');
  const scores = scoreRows(table, foldQuery(text, locale));
  return text !== words.join(' ') && table.open.some((row) => scores[row] !== 0) ? text : undefined;
}
