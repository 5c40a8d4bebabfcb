/** What the printings of the report have in common: its parts in words. */
import { closingSoonDays, type Report, type ReportedState, staleDays } from './make-report.ts';

/** A row of a part: the posting, and what there is to say about it. */
export interface Line {
  requisition: string;
  /** In the language of the posting. */
  title?: string | undefined;
  locale?: string | undefined;
  about: string;
}

export interface Part {
  heading: string;
  /** What to do about it. */
  remedy: string;
  lines: Line[];
}

const names = new Intl.DisplayNames('en', { type: 'region' });

/** @example countryInWords('DE') // → 'Germany (DE)' */
export const countryInWords = (code: string): string => `${names.of(code) ?? code} (${code})`;

/** @example days(1) // → '1 day' */
const days = (count: number): string => `${count} day${count === 1 ? '' : 's'}`;

const closes = (left: number): string => (left === 0 ? 'closes today' : `closes in ${days(left)}`);

export const stateMarks: Readonly<Record<ReportedState | 'none', [mark: string, word: string]>> = {
  open: ['●', 'open'],
  unlisted: ['◐', 'open, in no list'],
  upcoming: ['○', 'not yet public'],
  draft: ['○', 'draft'],
  closed: ['×', 'closed'],
  removed: ['×', 'closed'],
  none: ['·', 'not written'],
};

/** The marks, each with all that it stands for. */
export const legend: readonly [mark: string, words: string][] = [
  ...Map.groupBy(Object.values(stateMarks), ([mark]) => mark),
].map(([mark, pairs]) => [mark, [...new Set(pairs.map(([, word]) => word))].join(', ')]);

/** The parts in which something is to be done; those without a line too. */
export function partsOf(report: Report): Part[] {
  const { changedAlone } = report;
  return [
    {
      heading: `Closing within ${days(closingSoonDays)}`,
      remedy: 'A later day goes into `validThrough`, or `npm run close -- <requisition> --on <day>`.',
      lines: report.closingSoon.map((posting) => ({
        ...posting,
        about: `${closes(posting.days)}, on ${posting.validThrough}`,
      })),
    },
    {
      heading: `Not confirmed for more than ${days(staleDays)}`,
      remedy: 'Still open: `npm run confirm -- <requisition>`. Filled: `npm run close -- <requisition>`.',
      lines: report.stale.map((posting) => ({
        ...posting,
        about: `${days(posting.days)} since ${posting.confirmed ?? posting.datePosted}`,
      })),
    },
    {
      heading: 'Changed in one language only',
      remedy: 'Look whether the other languages still say the same.',
      lines: (changedAlone ?? []).map(({ requisition, changed, behind }) => ({
        requisition,
        about: `${changed.locale} changed on ${changed.day}; ${behind.map(({ locale, day }) => `${locale} last on ${day}`).join(', ')}`,
      })),
    },
    {
      heading: 'Missing in a language',
      remedy: 'Begin a translation: `npm run new -- --from <requisition> --locale <language>`.',
      lines: report.missing.map(({ requisition, title, written, missing }) => ({
        ...{ requisition, title, locale: written[0] },
        about: `missing in ${missing.join(', ')}`,
      })),
    },
    {
      heading: 'Waiting',
      remedy: 'Drafts are shown when their line `draft: true` is deleted, the others on their day.',
      lines: report.waiting.map((posting) => ({
        ...posting,
        about:
          posting.state === 'draft' ? `draft in ${posting.locale}` : `goes online on ${posting.datePosted}`,
      })),
    },
    {
      heading: 'Files that are wrong or lack a field, in no other part of this report',
      remedy: '`npm run check` says what is wrong.',
      lines: report.unreadable.map((file) => ({ requisition: file, about: '' })),
    },
  ];
}

/** @example summaryOf(report) // → '12 jobs open in 31 postings and 4 languages' */
export function summaryOf({ open, locales }: Report): string {
  const jobs = new Set(open.map(({ requisition }) => requisition)).size;
  const written = locales.filter((locale) => open.some((posting) => posting.locale === locale)).length;
  const count = (amount: number, noun: string) => `${amount} ${noun}${amount === 1 ? '' : 's'}`;
  return `${count(jobs, 'job')} open in ${count(open.length, 'posting')} and ${count(written, 'language')}`;
}
