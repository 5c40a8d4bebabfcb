/** What a candidate may want to do beside applying. */
import { closingCalendar, closingEvent } from '../formats/text/closing-calendar.ts';
import { calendarLines } from '../formats/text/icalendar.ts';
import { translate } from '../i18n/translate.ts';
import type { Section } from '../postings/body.ts';
import type { Posting } from '../postings/posting.ts';
import type { CareersSite } from './careers-site.ts';

export interface NextSteps {
  /** The section that says what happens to an application. */
  process: { text: string; href: string } | undefined;
  /** The closing date as a file that is in its own address. */
  calendar: { text: string; href: string; file: string } | undefined;
}

function closingDateFile(careers: CareersSite, posting: Posting): NextSteps['calendar'] {
  const { locale, slug, validThrough } = posting;
  if (validThrough === undefined) return undefined;
  const event = calendarLines(closingEvent(careers, posting, validThrough));
  const calendar = closingCalendar({}, [event]).join('');
  return {
    text: translate(locale, 'posting.calendar'),
    href: `data:text/calendar;charset=utf-8,${encodeURIComponent(calendar)}`,
    file: `${slug}.ics`,
  };
}

/** None when there is nothing to do. */
export function makeNextSteps(
  careers: CareersSite,
  posting: Posting,
  sections: readonly Section[],
): NextSteps | undefined {
  const { id, heading } = sections.find(({ kind }) => kind === 'process') ?? {};
  const process = id && heading ? { text: heading, href: `#${id}` } : undefined;
  const calendar = closingDateFile(careers, posting);
  return process || calendar ? { process, calendar } : undefined;
}
