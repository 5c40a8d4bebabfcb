/** The distance of a time zone from UTC, daylight saving included. */
import type { CalendarDate } from './calendar-date.ts';

const dayInMilliseconds = 86_400_000;
const minuteInMilliseconds = 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once a zone: making one costs more than a thousand uses. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  return format;
}

/** Minutes that the clocks of a zone are ahead of UTC at an instant. */
function minutesAt(timeZone: string, instant: number): number {
  const parts = formatOf(timeZone).formatToParts(instant);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  // UTC itself is `GMT`; before there were zones, offsets had seconds.
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -size : size;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function findOffset(timeZone: string, date: CalendarDate, time: string): string {
  const shown = Date.parse(`${date}T${time}Z`);
  const before = minutesAt(timeZone, shown - dayInMilliseconds);
  const after = minutesAt(timeZone, shown + dayInMilliseconds);
  const isRight = (minutes: number): boolean =>
    minutesAt(timeZone, shown - minutes * minuteInMilliseconds) === minutes;
  const minutes = [before, after].find(isRight) ?? before;
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

const offsets = new Map<string, string>();

/**
 * The offset of a zone's clocks when they show a time, as RFC 3339 writes it. A time that there is twice is the earlier
 * one; a time that the clocks pass over is counted as before they moved.
 *
 * @param time `HH:MM:SS`
 * @example offsetOf('Europe/Berlin', '2026-07-01', '00:00:00') // → '+02:00'
 */
export function offsetOf(timeZone: string, date: CalendarDate, time: string): string {
  const key = `${timeZone} ${date} ${time}`;
  // A board has many postings and few days.
  const offset = offsets.get(key) ?? findOffset(timeZone, date, time);
  offsets.set(key, offset);
  return offset;
}
