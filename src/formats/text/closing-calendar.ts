/** The last days to apply as iCalendar. */
import { payInWords } from '../../i18n/pay.ts';
import { essentialsInWords } from '../../i18n/posting-words.ts';
import { translate } from '../../i18n/translate.ts';
import type { CalendarDate } from '../../postings/calendar-date.ts';
import type { Posting } from '../../postings/posting.ts';
import { startOfDay } from '../../postings/zone-offset.ts';
import type { Publication } from '../format.ts';
import { calendarLines, calendarText, component, frame, type Properties } from './icalendar.ts';
import { toBasicUtc } from './moments.ts';

/** A whole day, which keeps nobody from being free. */
export function closingEvent(
  { site, paths }: Pick<Publication, 'site' | 'paths'>,
  posting: Posting,
  closes: CalendarDate,
): string {
  const { locale, title, requisition, datePosted } = posting;
  const url = paths.absolute(paths.posting(locale, posting.slug));
  const about = [essentialsInWords(posting).join(' · '), payInWords(locale, posting), url];
  return component('VEVENT', {
    UID: calendarText(`${requisition}.${locale}.${datePosted}@${new URL(site.url).hostname}`),
    DTSTAMP: toBasicUtc(startOfDay(site.timeZone, datePosted)),
    'DTSTART;VALUE=DATE': closes.replaceAll('-', ''),
    SUMMARY: calendarText(translate(locale, 'calendar.event', { title })),
    DESCRIPTION: calendarText(about.filter(Boolean).join('\n')),
    URL: url,
    TRANSP: 'TRANSPARENT',
  });
}

/** The pieces of a whole file, around those of one component at least (RFC 5545, section 3.6). */
export function closingCalendar<T>(properties: Properties, inside: readonly T[]): (T | string)[] {
  const own = { VERSION: '2.0', PRODID: '-//Rolecall//Closing dates//EN', ...properties };
  const [begin, end] = frame('VCALENDAR', own);
  return [calendarLines(begin), ...inside, calendarLines(end)];
}
