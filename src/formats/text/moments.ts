/** Calendar dates as machines read them: the moment at which the day begins where the site is. */
import type { CalendarDate } from '../../postings/calendar-date.ts';
import { offsetOf } from '../../postings/zone-offset.ts';

const midnight = '00:00:00';

/** @example startOfDay('Europe/Berlin', '2026-11-02') // → '2026-11-02T00:00:00+01:00', as RFC 3339 has it */
export const startOfDay = (timeZone: string, date: CalendarDate): string =>
  `${date}T${midnight}${offsetOf(timeZone, date, midnight)}`;

/**
 * The start of a day as RFC 822 has it, with the four digits of a year that RSS asks for.
 *
 * @example toRfc822('2026-11-02T00:00:00+01:00') // → 'Mon, 02 Nov 2026 00:00:00 +0100'
 */
export function toRfc822(moment: string): string {
  const [, shown = '', offset = ''] = /^(.{19})(.*)$/.exec(moment) ?? [];
  return new Date(`${shown}Z`).toUTCString().replace('GMT', offset.replace(':', ''));
}

/** @example toBasicUtc('2026-11-02T00:00:00+01:00') // → '20261101T230000Z', as iCalendar has it */
export const toBasicUtc = (moment: string): string =>
  new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
