/** What the printings of the report have in common: its parts in words. */
import { countryName } from '../../i18n/words.ts';
import { phrase, say, type Wording } from '../../postings/wording.ts';
import { type Language, speak, speakCount } from '../../reporters/words/languages.ts';
import {
  type CountedPosting,
  closingSoonDays,
  type Report,
  type ReportedState,
  staleDays,
} from './make-report.ts';

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

export const changesUnknown = phrase('Changes by language are not known, since git has no history here.');

/** @example countryInWords('DE', 'en') // → 'Germany (DE)' */
export const countryInWords = (code: string, language: Language): string =>
  `${countryName(language, code)} (${code})`;

export const stateMarks: Readonly<Record<ReportedState | 'none', [mark: string, word: Wording]>> = {
  open: ['●', phrase('open')],
  unlisted: ['◐', phrase('open, in no list')],
  upcoming: ['○', phrase('not public yet')],
  draft: ['○', phrase('draft')],
  closed: ['×', phrase('closed')],
  removed: ['×', phrase('closed')],
  none: ['·', phrase('not written')],
};

/** The marks, each with all that it stands for. */
export const legendIn = (language: Language): [mark: string, words: string][] =>
  [...Map.groupBy(Object.values(stateMarks), ([mark]) => mark)].map(([mark, pairs]) => [
    mark,
    [...new Set(pairs.map(([, word]) => speak(word, language)))].join(', '),
  ]);

function closes({ days, validThrough = '' }: CountedPosting, language: Language): string {
  if (days === 0) return speak(say`closes today, on ${validThrough}`, language);
  const [one, many] = [
    say`closes in ${days} day, on ${validThrough}`,
    say`closes in ${days} days, on ${validThrough}`,
  ] as const;
  return speakCount(days, one, many, language);
}

/** The parts in which something is to be done; those without a line too. */
export function partsOf(report: Report, language: Language): Part[] {
  const { changedAlone } = report;
  const tell = (wording: Wording) => speak(wording, language);
  return [
    {
      heading: tell(say`Closing within ${closingSoonDays} days`),
      remedy: tell(
        phrase('A later day goes into `validThrough`, or `npm run close -- <requisition> --on <day>`.'),
      ),
      lines: report.closingSoon.map((posting) => ({ ...posting, about: closes(posting, language) })),
    },
    {
      heading: tell(say`Not confirmed for more than ${staleDays} days`),
      remedy: tell(
        phrase('Still open: `npm run confirm -- <requisition>`. Filled: `npm run close -- <requisition>`.'),
      ),
      lines: report.stale.map((posting) => ({
        ...posting,
        about: tell(say`${posting.days} days since ${posting.confirmed ?? posting.datePosted}`),
      })),
    },
    {
      heading: tell(phrase('Changed in one language only')),
      remedy: tell(phrase('Look whether the other languages still say the same.')),
      lines: (changedAlone ?? []).map(({ requisition, changed, behind }) => {
        const others = behind.map(({ locale, day }) => tell(say`${locale} last on ${day}`)).join(', ');
        return {
          requisition,
          about: tell(say`${changed.locale} changed on ${changed.day}; ${others}`),
        };
      }),
    },
    {
      heading: tell(phrase('Missing in a language')),
      remedy: tell(phrase('Begin a translation: `npm run new -- --from <requisition> --locale <language>`.')),
      lines: report.missing.map(({ requisition, title, written, missing }) => ({
        ...{ requisition, title, locale: written[0] },
        about: tell(say`missing in ${missing.join(', ')}`),
      })),
    },
    {
      heading: tell(phrase('Waiting')),
      remedy: tell(
        phrase('Drafts are shown when their line `draft: true` is deleted, the others on their day.'),
      ),
      lines: report.waiting.map((posting) => ({
        ...posting,
        about: tell(
          posting.state === 'draft'
            ? say`draft in ${posting.locale}`
            : say`goes online on ${posting.datePosted}`,
        ),
      })),
    },
    {
      heading: tell(phrase('Files that are wrong or lack a field, in no other part of this report')),
      remedy: tell(phrase('`npm run check` says what is wrong.')),
      lines: report.unreadable.map((file) => ({ requisition: file, about: '' })),
    },
  ];
}

/** @example summaryOf(report, 'en') // → '12 jobs open in 31 postings and 4 languages' */
export function summaryOf({ open, locales }: Report, language: Language): string {
  const jobs = new Set(open.map(({ requisition }) => requisition)).size;
  const written = locales.filter((locale) => open.some((posting) => posting.locale === locale)).length;
  const count = (amount: number, one: Wording, many: Wording) => speakCount(amount, one, many, language);
  const parts = [
    count(jobs, say`${jobs} job open`, say`${jobs} jobs open`),
    count(open.length, say`${open.length} posting`, say`${open.length} postings`),
    count(written, say`${written} language`, say`${written} languages`),
  ] as const;
  return speak(say`${parts[0]} in ${parts[1]} and ${parts[2]}`, language);
}
