/** The days on which the postings of a language close, as a calendar to subscribe to. */
import { translate } from '../i18n/translate.ts';
import { format, type Piece } from './format.ts';
import { closingCalendar, closingEvent } from './text/closing-calendar.ts';
import { calendarLines, calendarText, component } from './text/icalendar.ts';

/** How often it is worth asking for it again: a site is built once a day at least. */
const refresh = 'P1D';

/** What a calendar has in it that would have nothing, since no posting closes. */
const utc = component(
  'VTIMEZONE',
  { TZID: 'UTC' },
  component('STANDARD', { DTSTART: '19700101T000000', TZOFFSETFROM: '+0000', TZOFFSETTO: '+0000' }),
);

export const closingDates = format<'locale'>({
  id: 'closing-dates',
  mediaType: 'text/calendar',
  scopes: ['locale'],
  path: (paths, { own }) => paths.closingDates(own.locale),
  render(publication, { own: { locale, listed } }) {
    const name = calendarText(translate(locale, 'calendar.name', { company: publication.site.name }));
    const events = listed.flatMap((posting): Piece[] => {
      const { validThrough } = posting;
      if (validThrough === undefined) return [];
      return [{ posting, text: () => calendarLines(closingEvent(publication, posting, validThrough)) }];
    });
    const properties = {
      NAME: name,
      'X-WR-CALNAME': name,
      'REFRESH-INTERVAL;VALUE=DURATION': refresh,
      'X-PUBLISHED-TTL': refresh,
    };
    return closingCalendar(properties, events.length > 0 ? events : [calendarLines(utc)]);
  },
});
