import type { CalendarDate } from '../postings/calendar-date.ts';
import { isError, type Problem } from '../postings/problem.ts';
import { type ContentFile, source } from '../postings/source.ts';
import { parseContent } from '../site/content.ts';

const errorsOf = (files: readonly ContentFile[], today: CalendarDate): Map<string, Problem> =>
  new Map(
    parseContent(files, () => today)
      .problems.filter(isError)
      .map((problem) => [JSON.stringify(problem), problem]),
  );

/** The errors that a content folder would have only with this posting in it, in whatever file. */
export function findNewErrors(
  files: readonly ContentFile[],
  today: CalendarDate,
  { path, text }: { path: string; text: string },
): Problem[] {
  const order = [...files, source(path, text)].sort((a, b) => (a.path < b.path ? -1 : 1));
  const before = errorsOf(files, today);
  return [...errorsOf(order, today)].filter(([key]) => !before.has(key)).map(([, problem]) => problem);
}
