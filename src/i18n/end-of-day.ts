import type { CalendarDate } from '../postings/calendar-date.ts';
import { once } from './formatters.ts';

const dayInMilliseconds = 86_400_000;
const minuteInMilliseconds = 60_000;

/** What `Intl` writes for an offset: `GMT+05:30`, and `GMT` for none. */
const offsetName = /GMT(?:([+-])(\d\d):(\d\d))?/;

/** Minutes by which the clocks of a time zone are ahead of UTC at an instant, which is in milliseconds. */
function offsetAt(timeZone: string, instant: number): number {
  const format = once('en', `offset ${timeZone}`, () => {
    return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  });
  const [, sign, hours = 0, minutes = 0] = offsetName.exec(format.format(instant)) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function offsetText(offset: number): string {
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/**
 * The last second of a day where a time zone is used, in ISO 8601 with the offset of that second. Where the clocks are
 * changed at the end of the day it is counted by the changed clock: that is the last second, whether an hour was left
 * out or came twice.
 *
 * @example endOfDay('2026-07-31', 'Europe/Berlin') // → '2026-07-31T23:59:59+02:00'
 */
export const endOfDay = (date: CalendarDate, timeZone: string): string =>
  once(timeZone, `end of ${date}`, () => {
    const end = `${date}T23:59:59`;
    const onTheClock = Date.parse(`${end}Z`);
    const isOffset = (offset: number) =>
      offsetAt(timeZone, onTheClock - offset * minuteInMilliseconds) === offset;
    const before = offsetAt(timeZone, onTheClock - dayInMilliseconds);
    const after = offsetAt(timeZone, onTheClock + dayInMilliseconds);
    return end + offsetText(isOffset(before) && !isOffset(after) ? before : after);
  });
