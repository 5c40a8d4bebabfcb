import type { EmbedRow, EmbedRows } from '../formats/embed-rows.ts';
import { calendarDateIn } from '../postings/calendar-date.ts';

/** Attributes of the element as they are written. */
export type Choice = Record<'country' | 'team' | 'limit', string | null>;

const usualLimit = 50;

/** A list of names in a form in which another is found in it whole; a name may hold commas itself. */
const fold = (names: string): string =>
  `,${names
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .join()},`;

const isAsked = (names: string | null, own: readonly string[]): boolean =>
  !names?.trim() || own.some((name) => fold(names).includes(fold(name)));

function toLimit(written: string | null): number {
  const limit = Number(written);
  return Number.isInteger(limit) && limit > 0 ? limit : usualLimit;
}

/** The postings that were asked for and are still open, newest first; `rest` is how many more there are. */
export function chooseRows(
  { postings, timeZone }: EmbedRows,
  { country, team, limit }: Choice,
  now: Date,
): { rows: EmbedRow[]; rest: number } {
  const today = calendarDateIn(timeZone, now);
  const rows = postings.filter(
    (row) =>
      (row.validThrough === undefined || row.validThrough >= today) &&
      isAsked(country, row.country) &&
      isAsked(team, row.team === undefined ? [] : [row.team]),
  );
  const shown = rows.slice(0, toLimit(limit));
  return { rows: shown, rest: rows.length - shown.length };
}
