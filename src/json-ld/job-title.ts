/** The title of a job without marks that say for whom, from where or how loudly it is offered. */

/** Letters and words for one gender, the other, and those beside them, in languages of job ads. */
const male = ['m', 'h', 'männlich', 'mann', 'homme', 'hombre', 'uomo', 'male', 'ذكر'];
const female = ['f', 'w', 'v', 'k', 'ž', 'weiblich', 'frau', 'femme', 'mujer', 'donna', 'female', 'أنثى'];
const other = [
  'd',
  'x',
  'i',
  'n',
  'u',
  'gn',
  'nb',
  'div',
  'div.',
  'divers',
  'diverse',
  'inter',
  'non-binary',
];

const isMale = new Set(male);
const isFemale = new Set(female);
const isGender = new Set([...male, ...female, ...other]);

/** Hombre and mujer begin with the letters of homme and of male. */
const isSpanishPair = (letters: readonly string[]): boolean => letters.includes('h') && letters.includes('m');

const allGenders =
  'all genders?|any gender|alle geschlechter|alle gender|geschlechtsneutral|tous genres|tous les genres|' +
  'todos los géneros|todos os gêneros|tutti i generi|alle genders|wszystkie płcie|性別不問|男女不問';

/** What is a mark only when it stands alone in brackets. */
const inBrackets = new RegExp(
  `^(?:${allGenders}|gn|divers|(?:full(?:y)?[ -]|100 ?% )?remote|remote (?:possible|möglich)|télétravail|home ?office)\\*?$`,
  'iu',
);

/** @example isGenderMark('m/w/d') // → true; of languages, as in `D/F/I`, none is male. */
function isGenderMark(text: string): boolean {
  const letters = text
    .toLowerCase()
    .split(/[\s/|,*+·-]+/)
    .filter((letter) => letter !== '');
  if (letters.length < 2 || !letters.every((letter) => isGender.has(letter))) return false;
  const hasBoth =
    letters.some((letter) => isMale.has(letter)) && letters.some((letter) => isFemale.has(letter));
  return hasBoth || isSpanishPair(letters);
}

const brackets = /[([{（［【]\s*([^()[\]{}（）［］【】]{1,60}?)\s*[)\]}）］】]/gu;

/** One to three letters with a slash between: `m/w/d`, `H/F`. Not a part of a longer row such as `TCP/IP`. */
const bareMark = /(?<![\p{L}\p{N}/|&.+-])\p{L}{1,3}(?: ?[/|] ?\p{L}{1,3}){1,3}\*?(?![\p{L}\p{N}/|+#])/gu;

const allGendersAtEnd = new RegExp(`(?:\\s*[-–—|/·,:]\\s*|\\s+)(?:${allGenders})\\s*$`, 'iu');

/** Two letters may be a part of a title, as in `Captain M/V Aurora`: without brackets they are a mark at an end. */
const endsPart = /^\s*(?:$|[-–—|,:(/·])/u;

function isBareMark(mark: string, rest: string): boolean {
  if (!isGenderMark(mark)) return false;
  return mark.split(/[/|]/).length > 2 || /^(?:h ?[/|] ?f|f ?[/|] ?h)$/i.test(mark) || endsPart.test(rest);
}

const separator = '[-–—|/·]';
const doubledSeparator = new RegExp(`(\\s${separator})(?:\\s+${separator})+(?=\\s)`, 'gu');
const looseEnds = new RegExp(`^(?:\\s|${separator}|[,:;])+|(?:\\s|${separator}|[,:;])+$`, 'gu');

/** Closes the gaps that marks leave. */
const tidy = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/ +(?=[,;])/gu, '')
    .replace(doubledSeparator, '$1')
    .replace(looseEnds, '');

/**
 * The title without marks of gender and remote work that stand beside it, and without rows of exclamation marks; words
 * stay whole, and so do forms such as `Entwickler:in` or `Ingénieur(e)`. A title that is nothing but a mark stays.
 * Google wants the job title alone: https://developers.google.com/search/docs/appearance/structured-data/job-posting
 *
 * @example cleanTitle('Softwareentwickler*in (m/w/d) – Backend') // → 'Softwareentwickler*in – Backend'
 */
export function cleanTitle(title: string): string {
  const clean = title
    .replace(brackets, (whole, inside: string) =>
      isGenderMark(inside) || inBrackets.test(inside) ? ' ' : whole,
    )
    .replace(bareMark, (mark, at: number, whole: string) =>
      isBareMark(mark, whole.slice(at + mark.length)) ? ' ' : mark,
    )
    .replace(allGendersAtEnd, ' ')
    .replace(/\s*!{2,}/g, '');
  const tidied = clean === title ? title : tidy(clean);
  return /[\p{L}\p{N}]/u.test(tidied) ? tidied : title;
}
