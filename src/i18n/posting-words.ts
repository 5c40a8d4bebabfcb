/** What a posting says in short, in its own language. */
import type { CalendarDate } from '../postings/calendar-date.ts';
import type { Posting } from '../postings/posting.ts';
import { placeLine } from './places.ts';
import { translate } from './translate.ts';
import { dateInWords, valueInWords } from './words.ts';

/** Place, workplace, contract: what stands under the title. */
export function essentialsInWords(posting: Posting): string[] {
  const { locale, workplaceType, employmentType = [] } = posting;
  return [
    placeLine(locale, posting),
    valueInWords(locale, 'workplaceType', workplaceType),
    ...employmentType.map((type) => valueInWords(locale, 'employmentType', type)),
  ];
}

/** @example zoneName('America/New_York') // → 'New York' */
const zoneName = (timeZone: string): string => timeZone.replace(/^.*\//, '').replaceAll('_', ' ');

/** Until when one can apply, with the time zone that the day ends in. */
export const deadlineInWords = (locale: string, lastDay: CalendarDate, timeZone: string): string =>
  translate(locale, 'posting.deadline', {
    date: dateInWords(locale, lastDay),
    timeZone: zoneName(timeZone),
  });
