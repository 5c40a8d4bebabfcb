/** Instants in the notations of feeds and calendars. */

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
