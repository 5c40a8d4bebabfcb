import type { CalendarDate } from '../postings/calendar-date.ts';
import type { Problem } from '../postings/problem.ts';
import type { LoadedContent } from './load-content.ts';

/** What a build tells about the content, also the next one that finds nothing changed. Plain data. */
export interface BuildReport {
  today: CalendarDate;
  timeZone: string;
  /** Errors and warnings: counsel on good postings is what `npm run check` gives. */
  problems: readonly Problem[];
  /** Open postings and the countries that they are in, a language. */
  languages: readonly { locale: string; open: number; countries: readonly string[] }[];
  /** What became of every file, in words. */
  accounting: string;
  /** What files for other programs do not carry, in words. */
  omissions: readonly string[];
  /** Pages of the site. */
  pages: number;
}

export function makeReport(
  { content, board, today }: LoadedContent,
  told: Pick<BuildReport, 'accounting' | 'omissions' | 'pages'>,
): BuildReport {
  return {
    today,
    timeZone: content.site.timeZone,
    problems: content.problems.filter(({ severity }) => severity !== 'info'),
    languages: [...board.locales.values()].map(({ locale, listed, facet }) => ({
      locale,
      open: listed.length,
      countries: facet('country')?.values.map(({ value }) => value) ?? [],
    })),
    ...told,
  };
}
