/** The title of a job without marks that say for whom, from where or how loudly it is offered. */

/** Letters and words for one gender, the other, and those beside them, in languages of job ads. */
const male = 'm h м ذ männlich mann homme hombre uomo male ذكر'.split(' ');
const female = 'f w v k ž ж أ weiblich frau femme mujer donna female أنثى'.split(' ');
const other = 'd x i n u a t gn nb div divers diverse inter nonbinary non binary'.split(' ');

const isMale = new Set(male);
const isFemale = new Set(female);
const isGender = new Set([...male, ...female, ...other]);

/** Hombre and mujer begin with the letters of homme and of male. */
const isSpanishPair = (letters: readonly string[]): boolean => letters.includes('h') && letters.includes('m');

const allGenders =
  'all genders?(?: welcome)?|any gender|alle geschlechter|alle gender|geschlechtsneutral|tous genres|tous les genres|' +
  'todos los géneros|todos os gêneros|tutti i generi|alle genders|wszystkie płcie|性別不問|男女不問';

/** What is a mark only when it stands alone in brackets. */
const inBrackets = new RegExp(
  `^(?:${allGenders}|gn|divers|(?:full(?:y)?[ -]|100 ?% )?remote|remote (?:possible|möglich)|télétravail|home ?office)\\*?$`,
  'iu',
);

/** Letters without anything between. In capitals they are a name, as in `Field Engineer (MWD)`. */
const lettersInARow = /^(?:(?:m[wf]|[wf]m)[dx]|[dx](?:m[wf]|[wf]m))$/;

/** A slash, and what is written for one. */
const slash = '[/|\u2044\u2215\uff0f]';
const betweenLetters = new RegExp(`(?:${slash}|[\\s,.*+·-])+`, 'u');

/** @example isGenderMark('m/w/d') // → true; of languages, as in `D/F/I`, none is male. */
function isGenderMark(text: string): boolean {
  const letters = text
    .toLowerCase()
    .split(betweenLetters)
    .filter((letter) => letter !== '');
  if (letters.length < 2 || !letters.every((letter) => isGender.has(letter))) return false;
  const hasBoth =
    letters.some((letter) => isMale.has(letter)) && letters.some((letter) => isFemale.has(letter));
  return hasBoth || isSpanishPair(letters);
}

const isMark = (text: string): boolean =>
  isGenderMark(text) || lettersInARow.test(text) || inBrackets.test(text);

const brackets = /([([{<（［【])\s*([^()[\]{}<>（）［］【】]{1,60}?)\s*([)\]}>）］】])\*?/gu;

/** One to three letters with a slash between: `m/w/d`, `H/F`. Not a part of a longer row such as `TCP/IP`. */
const bareMark = new RegExp(
  `(?<!${slash}|[\\p{L}\\p{N}&.+-])\\p{L}{1,3}\\.?(?: ?${slash} ?\\p{L}{1,3}\\.?){1,3}\\*?(?!${slash}|[\\p{L}\\p{N}+#])`,
  'gu',
);

const allGendersAtEnd = new RegExp(`(?:\\s*[-–—|/·,:]\\s*|\\s+)(?:${allGenders})\\s*$`, 'iu');

/** Two letters may be a part of a title, as in `Captain M/V Aurora`: without brackets they are a mark at an end. */
const endsPart = /^\s*(?:$|[-–—|,:(/·])/u;

function isBareMark(mark: string, rest: string): boolean {
  if (!isGenderMark(mark)) return false;
  const letters = mark.toLowerCase().split(betweenLetters);
  return letters.length > 2 || ['f h', 'h f'].includes(letters.join(' ')) || endsPart.test(rest);
}

const withoutBareMarks = (text: string): string =>
  text.replace(bareMark, (mark, at: number, whole: string) =>
    isBareMark(mark, whole.slice(at + mark.length)) ? ' ' : mark,
  );

const separator = '[-–—|/·]';
const doubledSeparator = new RegExp(`(\\s${separator})(?:\\s+${separator})+(?=\\s)`, 'gu');
/** Marks of direction among them, which stand beside brackets in Arabic. */
const loose = `(?:${separator}|[\\s,:;\u061c\u200e\u200f])+`;
const looseEnds = new RegExp(`^${loose}|${loose}$`, 'gu');

/** @example withoutMarks('(m/w/d, part-time)', '(', 'm/w/d, part-time', ')') // → '(part-time)' */
function withoutMarks(whole: string, open: string, inside: string, close: string): string {
  if (isMark(inside)) return ' ';
  const other = withoutBareMarks(inside);
  if (other === inside) return whole;
  const rest = other.replace(looseEnds, '');
  return rest === '' || isMark(rest) ? ' ' : open + rest + close;
}

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
  const clean = withoutBareMarks(title.replace(brackets, withoutMarks))
    .replace(allGendersAtEnd, ' ')
    .replace(/\s*!{2,}/g, '');
  const tidied = clean === title ? title : tidy(clean);
  return /[\p{L}\p{N}]/u.test(tidied) ? tidied : title;
}
