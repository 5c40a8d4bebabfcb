import { addDays, type CalendarDate } from './calendar-date.ts';
import type { Posting } from './posting.ts';

/** `removed`: closed for longer than closed postings keep their page. */
export type State = 'draft' | 'upcoming' | 'open' | 'closed' | 'removed';

type Dated = Pick<Posting, 'draft' | 'datePosted' | 'validThrough'>;

/** The state of a posting on a day; dates are inclusive. */
export function stateOn(posting: Dated, today: CalendarDate, keepDays: number): State {
  if (posting.draft) return 'draft';
  if (today < posting.datePosted) return 'upcoming';
  if (posting.validThrough === undefined || today <= posting.validThrough) return 'open';
  return today <= addDays(posting.validThrough, keepDays) ? 'closed' : 'removed';
}

/** The first day after today on which the posting is in another state; none when there is no such day. */
export function nextChange(posting: Dated, today: CalendarDate, keepDays: number): CalendarDate | undefined {
  const { datePosted, validThrough } = posting;
  switch (stateOn(posting, today, keepDays)) {
    case 'upcoming':
      return datePosted;
    case 'open':
      return validThrough === undefined ? undefined : addDays(validThrough, 1);
    case 'closed':
      return validThrough === undefined ? undefined : addDays(validThrough, keepDays + 1);
    default:
      return undefined;
  }
}
