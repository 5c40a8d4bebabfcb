import { splitElisions } from '../postings/elision.ts';

/** Letters that are a mark away from another, but which Unicode does not take apart. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ة: 'ه',
  ى: 'ي',
};
const letter = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/** Accents, Hebrew points, Arabic vowels and the stroke that lengthens a word; not the voicing marks of kana. */
const marks =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;

const apostrophes = /['’]/g;
const between = /[^\p{L}\p{M}\p{N}+#]+/gu;
/** Scripts that put spaces between words and hang nothing before them, so that a word begins after a space. */
const spaced = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}+#`;
/** Where a word of such a script and one of another touch. */
const seams = [
  new RegExp(`([${spaced}])(?=[^\\s\\p{M}${spaced}])`, 'gu'),
  new RegExp(`([^\\s${spaced}])(?=[${spaced}])`, 'gu'),
];
const startsSpaced = new RegExp(`^[${spaced}]`, 'u');

/**
 * The words of a text in the form in which they are compared, each between two spaces.
 *
 * @example fold('Größe & Café', 'de') // → ' grosse cafe '
 */
export function fold(text: string, locale: string): string {
  const plain = splitElisions(text, locale)
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFC')
    .replace(letter, (found) => letters[found] ?? found)
    .replace(apostrophes, '')
    .replace(between, ' ')
    .trim();
  return plain === '' ? '' : ` ${seams.reduce((text, seam) => text.replace(seam, '$1 '), plain)} `;
}

const mostWords = 12;

/** The different words of what the visitor typed; more than a dozen find nothing that a dozen do not. */
export const foldQuery = (query: string, locale: string): string[] =>
  [...new Set(fold(query.slice(0, 400), locale).split(' ').filter(Boolean))].slice(0, mostWords);

/**
 * What to look for in a folded text: a word as typed so far begins with it, or, in a script without spaces or with
 * articles written together with their word, contains it.
 */
export const needleOf = (word: string): string => (startsSpaced.test(word) ? ` ${word}` : word);
