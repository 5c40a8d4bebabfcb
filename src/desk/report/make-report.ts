/** Board and day → what HR has to know of its postings. `docs/report.md` explains the names. */
import type { Board } from '../../postings/board.ts';
import { type CalendarDate, daysBetween } from '../../postings/calendar-date.ts';
import type { Posting } from '../../postings/posting.ts';
import type { State } from '../../postings/state.ts';
import { type ChangedAlone, type FileDays, findChangedAlone } from './changed-alone.ts';

export const closingSoonDays = 7;
export const staleDays = 90;

export type ReportedState = State | 'unlisted';

export interface ReportedPosting {
  requisition: string;
  locale: string;
  title: string;
  /** Path below the content folder. */
  file: string;
  country: readonly string[];
  state: ReportedState;
  datePosted: CalendarDate;
  validThrough?: CalendarDate;
  confirmed?: CalendarDate;
}

/** With the number of days until it closes, or since somebody said that it is open. */
export type CountedPosting = ReportedPosting & { days: number };

export interface MissingTranslations {
  requisition: string;
  title: string;
  written: string[];
  missing: string[];
}

export interface MatrixRow {
  requisition: string;
  title: string;
  locale: string;
  /** By language; none where there is no posting. */
  states: Readonly<Record<string, ReportedState | null>>;
}

export interface Report {
  company: string;
  today: CalendarDate;
  locales: readonly string[];
  open: ReportedPosting[];
  closingSoon: CountedPosting[];
  stale: CountedPosting[];
  /** Drafts, and what is not yet public. */
  waiting: ReportedPosting[];
  missing: MissingTranslations[];
  /** None when git could not be asked. */
  changedAlone: ChangedAlone[] | null;
  /** A job of two countries is under both. */
  matrix: { country: string; rows: MatrixRow[] }[];
  /** Files with errors, and drafts that lack a part: what they say is in no other part. */
  unreadable: string[];
}

interface Input {
  company: string;
  locales: readonly string[];
  board: Board;
  /** Of every state. */
  postings: readonly Posting[];
  unreadable: readonly string[];
  /** When files were written, as git knows it. */
  days: FileDays | undefined;
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const stateIn = (board: Board, posting: Posting): ReportedState => {
  const state = board.stateOf(posting);
  return state === 'open' && posting.unlisted ? 'unlisted' : state;
};

function toReported(board: Board, posting: Posting): ReportedPosting {
  const { requisition, locale, title, file, country, datePosted, validThrough, confirmed } = posting;
  return {
    ...{ requisition, locale, title, file, country, state: stateIn(board, posting), datePosted },
    ...(validThrough !== undefined && { validThrough }),
    ...(confirmed !== undefined && { confirmed }),
  };
}

const isOpen = ({ state }: ReportedPosting): boolean => state === 'open' || state === 'unlisted';

const lastSaid = ({ confirmed, datePosted }: ReportedPosting): CalendarDate =>
  confirmed !== undefined && confirmed > datePosted ? confirmed : datePosted;

/** Of translations the one in the first language of the site. */
const leader = (group: readonly ReportedPosting[], locales: readonly string[]): ReportedPosting =>
  group.toSorted((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale))[0] as ReportedPosting;

function findMissing(open: readonly ReportedPosting[], locales: readonly string[]): MissingTranslations[] {
  return [...Map.groupBy(open, ({ requisition }) => requisition)].flatMap(([requisition, group]) => {
    const written = new Set(group.map(({ locale }) => locale));
    const missing = locales.filter((locale) => !written.has(locale));
    const { title } = leader(group, locales);
    return missing.length > 0
      ? [{ requisition, title, written: locales.filter((locale) => written.has(locale)), missing }]
      : [];
  });
}

function makeMatrix(postings: readonly ReportedPosting[], locales: readonly string[]): Report['matrix'] {
  const placed = postings.flatMap((posting) => posting.country.map((country) => ({ country, posting })));
  const countries = Map.groupBy(placed, ({ country }) => country);
  return [...countries.keys()].sort(byCodePoint).map((country) => {
    const inCountry = (countries.get(country) ?? []).map(({ posting }) => posting);
    const groups = Map.groupBy(inCountry, ({ requisition }) => requisition);
    const rows = [...groups].map(([requisition, group]): MatrixRow => {
      const states = new Map(group.map(({ locale, state }) => [locale, state]));
      const { title, locale } = leader(group, locales);
      return {
        ...{ requisition, title, locale },
        states: Object.fromEntries(locales.map((each) => [each, states.get(each) ?? null])),
      };
    });
    return { country, rows };
  });
}

/** Everything in the order of requisitions and languages, and what is counted in days by urgency. */
export function makeReport({ company, locales, board, postings, unreadable, days }: Input): Report {
  const { today } = board;
  const all = postings
    .map((posting) => toReported(board, posting))
    .sort(
      (a, b) =>
        byCodePoint(a.requisition, b.requisition) || locales.indexOf(a.locale) - locales.indexOf(b.locale),
    );
  const open = all.filter(isOpen);
  const closingSoon = open.flatMap((posting) => {
    const left =
      posting.validThrough === undefined
        ? Number.POSITIVE_INFINITY
        : daysBetween(today, posting.validThrough);
    return left <= closingSoonDays ? [{ ...posting, days: left }] : [];
  });
  const stale = open.flatMap((posting) => {
    const age = daysBetween(lastSaid(posting), today);
    return posting.validThrough === undefined && age > staleDays ? [{ ...posting, days: age }] : [];
  });
  return {
    ...{ company, today, locales, open },
    closingSoon: closingSoon.sort((a, b) => a.days - b.days),
    stale: stale.sort((a, b) => b.days - a.days),
    waiting: all.filter(({ state }) => state === 'draft' || state === 'upcoming'),
    missing: findMissing(open, locales),
    changedAlone: days ? findChangedAlone(open, days, today) : null,
    matrix: makeMatrix(
      all.filter(({ state }) => state !== 'removed'),
      locales,
    ),
    unreadable: [...unreadable],
  };
}
