/** The distance of a time zone from UTC, daylight saving included, and the instants at which its days begin and end. */
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

/** The offsets around a time that the clocks of a zone show, and whether they show it with each. */
function offsetsAround(timeZone: string, date: CalendarDate, time: string) {
  const written = Date.parse(`${date}T${time}Z`);
  // No zone is more than a day from UTC, and none changes twice in two days.
  const before = offsetAt(timeZone, written - dayInMilliseconds);
  const after = offsetAt(timeZone, written + dayInMilliseconds);
  const holds = (offset: string) => offsetAt(timeZone, Date.parse(`${date}T${time}${offset}`)) === offset;
  return { before, after, holdsBefore: holds(before), holdsAfter: holds(after) };
}

// A board has many postings and few days.
const instants = new Map<string, string>();

function once(key: string, make: () => string): string {
  const instant = instants.get(key) ?? make();
  instants.set(key, instant);
  return instant;
}

/**
 * The first second of a day where a time zone is used, as RFC 3339 writes it. A midnight that the clocks leave out or
 * show twice has the offset from before the change.
 *
 * @example startOfDay('Europe/Berlin', '2026-11-02') // → '2026-11-02T00:00:00+01:00'
 */
export const startOfDay = (timeZone: string, date: CalendarDate): string =>
  once(`start ${timeZone} ${date}`, () => {
    const { before, after, holdsBefore, holdsAfter } = offsetsAround(timeZone, date, '00:00:00');
    return `${date}T00:00:00${!holdsBefore && holdsAfter ? after : before}`;
  });

/**
 * The last second of a day. Where the clocks are changed at the end of it, it is counted by the changed clock, whether
 * an hour was left out or came twice.
 *
 * @example endOfDay('Europe/Berlin', '2026-07-31') // → '2026-07-31T23:59:59+02:00'
 */
export const endOfDay = (timeZone: string, date: CalendarDate): string =>
  once(`end ${timeZone} ${date}`, () => {
    const { before, after, holdsBefore, holdsAfter } = offsetsAround(timeZone, date, '23:59:59');
    return `${date}T23:59:59${holdsBefore && !holdsAfter ? before : after}`;
  });
