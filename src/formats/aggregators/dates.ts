/** Calendar dates in other notations, and the instants at which days begin and end. */
import type { CalendarDate } from '../../postings/calendar-date.ts';
import { offsetOf } from '../../postings/zone-offset.ts';

/** @example dayFirst('2026-11-02') // → '02.11.2026' */
export const dayFirst = (date: CalendarDate): string => date.split('-').reverse().join('.');

/** @example monthFirst('2026-11-02') // → '11/2/2026' */
export function monthFirst(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${month}/${day}/${year}`;
}

const instant = (timeZone: string, date: CalendarDate, time: string): string =>
  `${date}T${time}${offsetOf(timeZone, date, time)}`;

/** @example startOfDay('Europe/Berlin', '2026-11-02') // → '2026-11-02T00:00:00+01:00' */
export const startOfDay = (timeZone: string, date: CalendarDate): string =>
  instant(timeZone, date, '00:00:00');

export const endOfDay = (timeZone: string, date: CalendarDate): string => instant(timeZone, date, '23:59:59');
