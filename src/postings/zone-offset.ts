import type { CalendarDate } from './calendar-date.ts';

/** Making a formatter costs more than a thousand uses. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  formatters.set(timeZone, made);
  return made;
}

/** The offset at an instant, `+01:00`. */
function offsetAt(timeZone: string, instant: number): string {
  const parts = formatterOf(timeZone).formatToParts(instant);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return /[+-]\d\d:\d\d/.exec(name)?.[0] ?? '+00:00';
}

/**
 * How far a time zone is from UTC at a time of its own clocks, as ISO 8601 writes it. A time that the clocks skip has
 * the offset from before, one that they show twice that of the first.
 *
 * @param time `HH:MM:SS`
 * @example offsetOf('Europe/Berlin', '2026-07-01', '23:59:59') // → '+02:00'
 */
export function offsetOf(timeZone: string, date: CalendarDate, time: string): string {
  const instantWith = (offset: string): number => Date.parse(`${date}T${time}${offset}`);
  const day = 86_400_000;
  const before = offsetAt(timeZone, instantWith('+00:00') - day);
  if (offsetAt(timeZone, instantWith(before)) === before) return before;
  const after = offsetAt(timeZone, instantWith('+00:00') + day);
  return offsetAt(timeZone, instantWith(after)) === after ? after : before;
}
