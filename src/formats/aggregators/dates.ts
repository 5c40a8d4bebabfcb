/** Calendar dates in other notations. */
import type { CalendarDate } from '../../postings/calendar-date.ts';

/** @example dayFirst('2026-11-02') // → '02.11.2026' */
export const dayFirst = (date: CalendarDate): string => date.split('-').reverse().join('.');

/** @example monthFirst('2026-11-02') // → '11/2/2026' */
export function monthFirst(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${month}/${day}/${year}`;
}
