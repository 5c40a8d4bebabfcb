/** The days on which the postings of a language close, as a calendar to subscribe to. */
import { payInWords } from '../i18n/pay.ts';
import { essentialsInWords } from '../i18n/posting-words.ts';
import { translate } from '../i18n/translate.ts';
import type { CalendarDate } from '../postings/calendar-date.ts';
import type { Posting } from '../postings/posting.ts';
import { startOfDay } from '../postings/zone-offset.ts';
import { format, type Publication } from './format.ts';
import { calendarDocument, calendarText, component } from './text/icalendar.ts';
import { toBasicUtc } from './text/moments.ts';

/** How often it is worth asking for it again: a site is built once a day at least. */
const refresh = 'P1D';

/** A calendar must have a component (RFC 5545, section 3.6), and one without a closing date would have none. */
const utc = component(
  'VTIMEZONE',
  { TZID: 'UTC' },
  component('STANDARD', { DTSTART: '19700101T000000', TZOFFSETFROM: '+0000', TZOFFSETTO: '+0000' }),
);

function toEvent({ site, paths }: Publication, posting: Posting, closes: CalendarDate): string {
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

export const closingDates = format<'locale'>({
  id: 'closing-dates',
  mediaType: 'text/calendar',
  scopes: ['locale'],
  path: (paths, { own }) => paths.closingDates(own.locale),
  render(publication, { own: { locale, listed } }) {
    const name = calendarText(translate(locale, 'calendar.name', { company: publication.site.name }));
    const events = listed.flatMap((posting) =>
      posting.validThrough === undefined ? [] : toEvent(publication, posting, posting.validThrough),
    );
    const properties = {
      VERSION: '2.0',
      PRODID: '-//Rolecall//Closing dates//EN',
      NAME: name,
      'X-WR-CALNAME': name,
      'REFRESH-INTERVAL;VALUE=DURATION': refresh,
      'X-PUBLISHED-TTL': refresh,
    };
    return calendarDocument(component('VCALENDAR', properties, ...(events.length > 0 ? events : [utc])));
  },
});
