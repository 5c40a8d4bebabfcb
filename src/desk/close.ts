/** Closing: the last day to apply, in every language of a requisition. */
import { type CalendarDate, isCalendarDate } from '../postings/calendar-date.ts';
import { guessCalendarDate } from '../postings/calendar-date-readings.ts';
import { parseFileName } from '../postings/file-name.ts';
import { quote } from '../postings/problem.ts';
import type { ContentFile } from '../postings/source.ts';
import { phrase, type Wording } from '../postings/wording.ts';
import { setField } from './edit-frontmatter.ts';
import { type Outcome, type ReadPosting, readPostings, refused } from './outcome.ts';

interface Closing {
  today: CalendarDate;
  /** None: today, and what is closed already stays as it is. */
  on?: CalendarDate | undefined;
  /** None: every language. */
  locale?: string | undefined;
}

/** A day as it is given to a command. Throws when there is no such day. */
export function toDay(written: string): CalendarDate {
  if (isCalendarDate(written)) return written;
  const meant = guessCalendarDate(written);
  throw new RangeError(
    meant === undefined
      ? `Unexpected day ${quote(written)}, expected a date written as \`YYYY-MM-DD\``
      : `Unexpected day ${quote(written)} (did you mean ${quote(meant)}?), expected a date written as \`YYYY-MM-DD\``,
  );
}

export function localeOf({ path, fields }: ReadPosting): unknown {
  const name = parseFileName(path);
  return 'locale' in name ? name.locale : fields['locale'];
}

const closingDay = ({ fields }: ReadPosting): string | undefined =>
  fields['validThrough'] === undefined || fields['validThrough'] === null
    ? undefined
    : String(fields['validThrough']);

const isClosed = (posting: ReadPosting, today: CalendarDate): boolean =>
  (closingDay(posting) ?? today) < today;

/** Why the site could not be built with this closing. */
function objection(
  wanted: readonly ReadPosting[],
  others: readonly ReadPosting[],
  on: CalendarDate,
): Wording | undefined {
  const early = wanted.find(({ fields }) => String(fields['datePosted'] ?? '') > on);
  if (early) {
    const online = quote(early.fields['datePosted']);
    return phrase(
      `\`${early.path}\` goes online on ${online}, after \`${on}\`. Close it on a later day, or write \`draft: true\` into it to keep it from going online.`,
    );
  }
  const other = others.find((posting) => closingDay(posting) !== on);
  if (!other) return undefined;
  const day = closingDay(other);
  return phrase(
    day === undefined
      ? `\`${other.path}\` has no last day to apply, and all languages of a job close on the same day. Leave out \`--locale\` to close them all.`
      : `\`${other.path}\` closes on ${quote(day)}, and all languages of a job close on the same day. Leave out \`--locale\` to close them all.`,
  );
}

/**
 * Writes the last day to apply into the postings of one requisition. Nothing is written when a file cannot be read, when
 * the day is before the first one online, or when the translations would disagree: the site must be able to be built.
 */
export function closePostings(files: readonly ContentFile[], closing: Closing): Outcome {
  const { today, locale, on } = closing;
  const { postings, told } = readPostings(files);
  if (told.length > 0) return refused(...told);
  const wanted = postings.filter((posting) => locale === undefined || localeOf(posting) === locale);
  if (wanted.length === 0) {
    const found = postings.map((posting) => quote(localeOf(posting))).join(', ');
    throw new RangeError(`Unexpected language ${quote(locale)}, expected one of ${found}`);
  }
  const stays = (posting: ReadPosting) => on === undefined && isClosed(posting, today);
  const closed = wanted.filter((posting) => !stays(posting));
  const others = postings.filter((posting) => !wanted.includes(posting));
  const reason = closed.length > 0 ? objection(closed, others, on ?? today) : undefined;
  if (reason !== undefined) return refused(reason);
  const changes = wanted.map((posting) => ({
    path: posting.path,
    before: posting.text,
    after: stays(posting) ? posting.text : setField(posting.text, 'validThrough', on ?? today),
  }));
  return { changes, told: tell(wanted, changes, closing), isRefused: false };
}

function tell(
  postings: readonly ReadPosting[],
  changes: Outcome['changes'],
  { today, on = today }: Closing,
): Wording[] {
  if (changes.every(({ before, after }) => before === after)) {
    const days = new Set(postings.map(closingDay));
    return [phrase(`Nothing to change: the last day to apply is ${[...days].map(quote).join(', ')}.`)];
  }
  if (on < today) return [phrase(`The last day to apply was \`${on}\`: the posting is closed.`)];
  if (on > today) return [phrase(`The last day to apply is \`${on}\`.`)];
  return [phrase('The last day to apply is today, and the posting closes at midnight.')];
}
