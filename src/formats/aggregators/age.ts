/** How long a posting may stay in the files of aggregators that take only new ones. */
import { addDays, type CalendarDate, daysBetween } from '../../postings/calendar-date.ts';
import type { Publication } from '../format.ts';
import type { Limit } from './limits.ts';

/** Jooble, "XML Feed Specifications". */
export const joobleDays = 45;

export const youngerThan = (days: number): Limit => ({
  reason: `published ${days} days ago or earlier`,
  concerns: ({ posting }, { board }) => daysBetween(posting.datePosted, board.today) >= days,
});

/** The first day after today on which an open posting is too old for a file that the site has. */
export function nextTooOld({ board, site }: Publication): CalendarDate | undefined {
  if (!site.aggregators.includes('jooble')) return undefined;
  const days = [...board.locales.values()].flatMap(({ listed }) =>
    listed.map(({ datePosted }) => addDays(datePosted, joobleDays)).filter((day) => day > board.today),
  );
  return days.sort()[0];
}
