/** The inverted index: on which pages, and where on them, each word is. */
import { makeReader, makeWriter, type Writer } from './cbor.ts';
import { compareCodePoints } from './code-points.ts';
import type { Chunk } from './meta.ts';

/** Words of a run of pages, each with its list of pages as Pagefind encodes it. */
export interface WordLists {
  /** A row for a word, then one for each of its variants (`bogota`, `bogotá`), in Pagefind's order. */
  words: string[];
  /** The variant of a row, or nothing. */
  forms: string[];
  /** Numbers of a row, `numbersARow` each. */
  numbers: Uint32Array;
  bytes: Uint8Array;
}

/**
 * Of a row: where its pages begin in the bytes, after the number of the first page, and end; how many there are; the
 * first and the last; and what they count for in the size of a chunk.
 */
const numbersARow = 6;

/** Pagefind closes a chunk with the word that takes it to so many places and pages. */
const chunkSize = 20_000;

/** Reads the files of an index. Throws `UnexpectedShape` when they are not what Pagefind writes as we know it. */
export function readWordLists(chunks: readonly Uint8Array[]): WordLists {
  const words: string[] = [];
  const forms: string[] = [];
  const numbers: number[] = [];
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let base = 0;
  for (const chunk of chunks) {
    const reader = makeReader(chunk);
    const readRow = (word: string, form: string): void => {
      const count = reader.array();
      let [start, first, page, size] = [reader.position(), 0, 0, 0];
      for (let index = 0; index < count; index += 1) {
        reader.array(3);
        page += reader.uint();
        if (index === 0) [start, first] = [reader.position(), page];
        const places = reader.array();
        reader.skipNumbers(places);
        const placesInMeta = reader.array();
        reader.skipNumbers(placesInMeta);
        size += places + placesInMeta + 1;
      }
      words.push(word);
      forms.push(form);
      numbers.push(base + start, base + reader.position(), count, first, page, size);
    };
    reader.array(1);
    for (let left = reader.array(); left > 0; left -= 1) {
      reader.array(3);
      const word = reader.text();
      readRow(word, '');
      for (let variants = reader.array(); variants > 0; variants -= 1) {
        reader.array(2);
        readRow(word, reader.text());
      }
    }
    reader.end();
    bytes.set(chunk, base);
    base += chunk.length;
  }
  return { words, forms, numbers: Uint32Array.from(numbers), bytes };
}

/** Lists whose pages follow one another. */
export interface Part {
  lists: WordLists;
  /** The number that the first page of the part has in the whole. */
  firstPage: number;
}

/** Where the rows of a list are: a part and a row in turn. */
type Rows = number[];

interface Word {
  text: string;
  own: Rows;
  variants: Map<string, Rows> | undefined;
}

function collectWords(parts: readonly Part[]): Word[] {
  const words = new Map<string, Word>();
  parts.forEach(({ lists: { words: texts, forms } }, part) => {
    for (let row = 0; row < texts.length; row += 1) {
      const text = texts[row] as string;
      const form = forms[row] as string;
      const word = words.get(text);
      if (!word) words.set(text, { text, own: [part, row], variants: undefined });
      else if (form === '') word.own.push(part, row);
      else {
        word.variants ??= new Map();
        const rows = word.variants.get(form);
        if (rows) rows.push(part, row);
        else word.variants.set(form, [part, row]);
      }
    }
  });
  return [...words.values()].sort((a, b) => compareCodePoints(a.text, b.text));
}

/** The sum of one of the numbers of some rows. */
function sumOf(parts: readonly Part[], rows: Rows, offset: number): number {
  let sum = 0;
  for (let index = 0; index < rows.length; index += 2) {
    const { numbers } = (parts[rows[index] as number] as Part).lists;
    sum += numbers[(rows[index + 1] as number) * numbersARow + offset] as number;
  }
  return sum;
}

/** What a word counts for in the size of a chunk. */
function sizeOf(parts: readonly Part[], { own, variants }: Word): number {
  let size = sumOf(parts, own, 5);
  for (const rows of variants?.values() ?? []) size += sumOf(parts, rows, 5) + 1;
  return size;
}

/** Words in runs of a chunk each. */
function divideIntoChunks(parts: readonly Part[], words: readonly Word[]): Word[][] {
  const chunks: Word[][] = [];
  let chunk: Word[] = [];
  let size = 0;
  for (const word of words) {
    if (chunk.length === 0) chunks.push(chunk);
    chunk.push(word);
    size += sizeOf(parts, word);
    if (size < chunkSize) continue;
    chunk = [];
    size = 0;
  }
  return chunks;
}

/** Writes the pages of some rows as one list. */
function writePages(writer: Writer, parts: readonly Part[], rows: Rows): void {
  writer.array(sumOf(parts, rows, 2));
  let last = 0;
  for (let index = 0; index < rows.length; index += 2) {
    const { lists, firstPage } = parts[rows[index] as number] as Part;
    const { numbers, bytes } = lists;
    const row = (rows[index + 1] as number) * numbersARow;
    if (numbers[row + 2] === 0) continue;
    writer.array(3);
    // A page is written as its distance from the one before it, so only the first of a part is another one.
    writer.uint(firstPage + (numbers[row + 3] as number) - last);
    writer.copy(bytes, numbers[row] as number, numbers[row + 1] as number);
    last = firstPage + (numbers[row + 4] as number);
  }
}

/**
 * The lists of all parts as one index, cut into files as Pagefind cuts it. Yields each file, is told its name, and
 * returns what the files hold.
 */
export function* joinWordLists(parts: readonly Part[]): Generator<Uint8Array, Chunk[], string> {
  const writer = makeWriter();
  const chunks: Chunk[] = [];
  for (const words of divideIntoChunks(parts, collectWords(parts))) {
    writer.array(1);
    writer.array(words.length);
    for (const { text, own, variants } of words) {
      writer.array(3);
      writer.text(text);
      writePages(writer, parts, own);
      writer.array(variants?.size ?? 0);
      for (const [form, rows] of variants ?? []) {
        writer.array(2);
        writer.text(form);
        writePages(writer, parts, rows);
      }
    }
    const hash = yield writer.take();
    chunks.push({ from: words.at(0)?.text ?? '', to: words.at(-1)?.text ?? '', hash });
  }
  trimRanges(chunks);
  return chunks;
}

/** Leaves of the words between two chunks as many letters as tell them apart. */
function trimRanges(chunks: readonly Chunk[]): void {
  chunks.slice(1).forEach((chunk, index) => {
    const before = chunks[index] as Chunk;
    const [left, right] = [[...before.to], [...chunk.from]];
    const differing = right.findIndex((letter, place) => letter !== left[place]);
    const to = left.slice(0, differing + 1).join('');
    if (compareCodePoints(to, before.from) >= 0) before.to = to;
    chunk.from = right.slice(0, differing + 1).join('');
  });
}
