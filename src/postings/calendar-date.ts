/** Calendar dates are strings `YYYY-MM-DD`: they sort as text, and no time zone can move them. */
export type CalendarDate = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayInMilliseconds = 86_400_000;

const toTime = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);

/**
 * Whether the text is a day that exists.
 *
 * @example isCalendarDate('2026-02-30') // → false
 */
export function isCalendarDate(text: string): boolean {
  const time = pattern.test(text) ? toTime(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const lastDay: CalendarDate = '9999-12-31';

/**
 * The date so many days later; the last day of the year 9999, which some write for "never", at the latest.
 *
 * @example addDays('2026-02-28', 1) // → '2026-03-01'
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const time = Math.min(toTime(date) + days * dayInMilliseconds, toTime(lastDay));
  return new Date(time).toISOString().slice(0, 10);
}

/** Whole days from one date to a later one; negative when it is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((toTime(to) - toTime(from)) / dayInMilliseconds);
}

/**
 * The calendar day that an instant falls on in a time zone.
 *
 * @example calendarDateIn('Asia/Tokyo', new Date('2026-11-23T20:00:00Z')) // → '2026-11-24'
 */
export function calendarDateIn(timeZone: string, instant: Date): CalendarDate {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, calendar: 'gregory', dateStyle: 'short' });
  return format.format(instant);
}

const dayFirst = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/;
const yearFirst = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/;

/**
 * The calendar date that somebody meant who wrote it in another way, when there is only one reading.
 *
 * @example guessCalendarDate('24.12.2026') // → '2026-12-24'
 * @example guessCalendarDate('12/11/2026') // → undefined
 */
export function guessCalendarDate(text: string): CalendarDate | undefined {
  const written = text.trim();
  const readings = new Set<CalendarDate>();
  const add = (year = '', month = '', day = '') => {
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isCalendarDate(date)) readings.add(date);
  };
  const ordered = yearFirst.exec(written);
  if (ordered) add(ordered[1], ordered[2], ordered[3]);
  const european = dayFirst.exec(written);
  if (european) {
    add(european[3], european[2], european[1]);
    if (/[/-]/.test(written)) add(european[3], european[1], european[2]);
  }
  if (/^\d{8}$/.test(written)) add(written.slice(0, 4), written.slice(4, 6), written.slice(6));
  if (/^\d{4}-\d{1,2}-\d{1,2}(T.*)?$/.test(written)) add(...written.replace(/T.*/, '').split('-'));
  if (readings.size === 0 && /[a-z]{3}/i.test(written) && /\b\d{4}\b/.test(written)) {
    const time = Date.parse(`${written} UTC`);
    const date = Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
    if (isCalendarDate(date)) readings.add(date);
  }
  return readings.size === 1 ? [...readings][0] : undefined;
}
