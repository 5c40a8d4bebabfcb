import type { CalendarDate } from './calendar-date.ts';

const dayInMilliseconds = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetFormat(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  return format;
}

/** @example offsetAt('Asia/Kolkata', 0) // → '+05:30' */
function offsetAt(timeZone: string, instant: number): string {
  const name = offsetFormat(timeZone)
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return /[+-]\d{2}:\d{2}/.exec(name ?? '')?.[0] ?? '+00:00';
}

function findOffset(timeZone: string, date: CalendarDate, time: string): string {
  const written = Date.parse(`${date}T${time}Z`);
  // No zone is more than a day from UTC, and none changes twice in two days.
  const before = offsetAt(timeZone, written - dayInMilliseconds);
  const after = offsetAt(timeZone, written + dayInMilliseconds);
  const holds = (offset: string) => offsetAt(timeZone, Date.parse(`${date}T${time}${offset}`)) === offset;
  return !holds(before) && holds(after) ? after : before;
}

const offsets = new Map<string, string>();

/**
 * How far the clocks of a time zone are from UTC when they show a time on a day, as RFC 3339 writes it. When clocks
 * change, a time may be shown twice or never: then it is the offset before the change. So `00:00:00` with its offset is
 * the first instant of every day.
 *
 * @param time `HH:MM:SS`
 * @example offsetOf('Europe/Berlin', '2026-07-01', '23:59:59') // → '+02:00'
 */
export function offsetOf(timeZone: string, date: CalendarDate, time: string): string {
  const key = `${timeZone} ${date} ${time}`;
  // A board has many postings and few days.
  const offset = offsets.get(key) ?? findOffset(timeZone, date, time);
  offsets.set(key, offset);
  return offset;
}
