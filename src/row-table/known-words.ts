/** File names repeat what the posting says: its title, its team, its country. */

const marks = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const literal = '!';

/** Accents are cut off, and only ASCII counts, on which every browser and every Node agree. */
const accents = /[\u0300-\u036f]/g;

/** @example wordsOf('Málaga, Spain') // → ['malaga', 'spain'] */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(accents, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** The same titles and places are in thousands of rows. */
const words = new Map<string, string[]>();

function wordsOnce(text: string): string[] {
  const own = words.get(text) ?? wordsOf(text);
  words.set(text, own);
  return own;
}

/** Words that a row has said already, each once. */
export const knownWords = (texts: readonly string[]): string[] => [...new Set(texts.flatMap(wordsOnce))];

const isOwn = (word: string): boolean =>
  word.startsWith(literal) || (word.length === 1 && marks.includes(word));

/**
 * A name whose known words are one letter each.
 *
 * @example shortenName('berlin-gardener-2', ['gardener', 'berlin']) // → 'B-A-2'
 */
export const shortenName = (name: string, known: readonly string[]): string =>
  name
    .split('-')
    .map((word) => marks[known.indexOf(word)] ?? (isOwn(word) ? literal + word : word))
    .join('-');

/** The reverse of `shortenName`, with the same known words. */
export const restoreName = (short: string, known: readonly string[]): string =>
  short
    .split('-')
    .map((word) => {
      if (word.startsWith(literal)) return word.slice(1);
      return isOwn(word) ? (known[marks.indexOf(word)] ?? word) : word;
    })
    .join('-');
