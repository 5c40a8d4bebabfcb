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
  const [, year, month, day] = (pattern.exec(text) ?? []).map(Number);
  return day !== undefined && day >= 1 && day <= daysIn(year as number, month as number);
}

/** Days of a month; none of one that does not exist. */
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : ([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
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
