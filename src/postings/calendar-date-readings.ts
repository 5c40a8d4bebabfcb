/** Dates as people write them, in numbers and in words. */
import { type CalendarDate, isCalendarDate } from './calendar-date.ts';
import { writtenLanguages } from './languages.ts';

const dayFirst = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})\.?$/;
const dotted = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})\.?$/;
const yearFirst = /^(\d{4})[./](\d{1,2})[./](\d{1,2})\.?$/;
const iso = /^(\d{4})[-\u2010-\u2015\u2212](\d{1,2})[-\u2010-\u2015\u2212](\d{1,2})(?:T.*| \d\d:\d\d.*)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const eastAsian = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?$/;

const dayInWords =
  /^(\d{1,2})(?:\.|er|e|st|nd|rd|th|º|ª|°)?\s*(?:of |de |di |d['’])?\s*(\p{L}[\p{L}\p{M}]*)\.?,?\s*(?:de |del )?(\d{4})\.?(?:\s*(?:г|р)\.)?$/u;
const monthInWords = /^(\p{L}[\p{L}\p{M}]*)\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;
const yearInWords = /^(\d{4})[\s.-]+(\p{L}[\p{L}\p{M}]*)\.?[\s-]+(\d{1,2})\.?$/u;

let months: ReadonlyMap<string, ReadonlySet<number>> | undefined;

const fold = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\.$/, '');

/** Numbers of months by their names in every language of the interface; made when first asked for. */
function monthsByName(): ReadonlyMap<string, ReadonlySet<number>> {
  if (months) return months;
  const found = new Map<string, Set<number>>();
  for (const locale of writtenLanguages) {
    for (const style of ['long', 'short'] as const) {
      for (const options of [{ month: style }, { month: style, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
        for (let month = 1; month <= 12; month++) {
          const parts = format.formatToParts(Date.UTC(2026, month - 1, 15));
          const name = fold(parts.find(({ type }) => type === 'month')?.value ?? '');
          if (!/^\p{L}{3,}$/u.test(name)) continue;
          found.set(name, (found.get(name) ?? new Set()).add(month));
        }
      }
    }
  }
  months = found;
  return found;
}

/** A text whose numbers of any script are digits. */
export const normalizeDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));

/** The same without the day of the week before them. */
const normalize = (text: string): string =>
  normalizeDigits(text)
    .trim()
    .replace(/^\p{L}+\.?,\s+(?:(?:den|le|el|the)\s+)?/u, '')
    .replace(/\s+/g, ' ');

/**
 * Every calendar date that a text can mean; none when it is no date.
 *
 * @example readCalendarDates('24. Dezember 2026') // → ['2026-12-24']
 * @example readCalendarDates('03/04/2026') // → ['2026-03-04', '2026-04-03']
 */
export function readCalendarDates(text: string): CalendarDate[] {
  const written = normalize(text.slice(0, 60));
  const readings = new Set<CalendarDate>();
  const add = (year = '', month: string | number = '', day = '') => {
    const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isCalendarDate(date)) readings.add(date);
  };
  for (const pattern of [yearFirst, iso, compact, eastAsian]) {
    const [, year, month, day] = pattern.exec(written) ?? [];
    if (year) add(year, month, day);
  }
  const [, day, month, year] = dotted.exec(written) ?? dayFirst.exec(written) ?? [];
  if (year) {
    add(year, month, day);
    // Dots stand between day and month all over Europe; slashes and hyphens stand between both.
    if (!written.includes('.')) add(year, day, month);
  }
  const words = [
    dayInWords.exec(written)?.slice(1),
    monthInWords
      .exec(written)
      ?.slice(1)
      .map((_, index, [name, number, end]) => [number, name, end][index]),
    yearInWords.exec(written)?.slice(1).toReversed(),
  ];
  for (const [number, name, end] of words.filter((found) => found !== undefined)) {
    for (const found of monthsByName().get(fold(name ?? '')) ?? []) add(end, found, number);
  }
  return [...readings].sort();
}

/**
 * The calendar date that somebody meant who wrote it in another way, when there is only one reading.
 *
 * @example guessCalendarDate('24.12.2026') // → '2026-12-24'
 * @example guessCalendarDate('12/11/2026') // → undefined
 */
export function guessCalendarDate(text: string): CalendarDate | undefined {
  const readings = readCalendarDates(text);
  return readings.length === 1 ? readings[0] : undefined;
}
