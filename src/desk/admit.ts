import type { CalendarDate } from '../postings/calendar-date.ts';
import { type ParsedPosting, parsePosting } from '../postings/parse.ts';
import { isError, type Problem } from '../postings/problem.ts';
import { type ContentFile, source } from '../postings/source.ts';
import { parseContent } from '../site/content.ts';

const errorsOf = (
  files: readonly ContentFile[],
  today: CalendarDate,
  parse: typeof parsePosting,
): Map<string, Problem> =>
  new Map(
    parseContent(files, () => today, parse)
      .problems.filter(isError)
      .map((problem) => [JSON.stringify(problem), problem]),
  );

/**
 * The errors that a content folder would have only with this posting in it, in whatever file.
 *
 * @param onProgress Told how many of all postings are read.
 */
export function findNewErrors(
  files: readonly ContentFile[],
  today: CalendarDate,
  { path, text }: { path: string; text: string },
  onProgress?: (done: number, total: number) => void,
): Problem[] {
  const parsed = new Map<ContentFile, ParsedPosting>();
  const parse: typeof parsePosting = (file, policy) => {
    const result = parsed.get(file) ?? parsePosting(file, policy);
    parsed.set(file, result);
    onProgress?.(parsed.size, order.length);
    return result;
  };
  const order = [...files, source(path, text)].sort((a, b) => (a.path < b.path ? -1 : 1));
  const before = errorsOf(files, today, parse);
  return [...errorsOf(order, today, parse)].filter(([key]) => !before.has(key)).map(([, problem]) => problem);
}
