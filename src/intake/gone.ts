import type { CalendarDate } from '../postings/calendar-date.ts';
import { parsePosting } from '../postings/parse.ts';
import type { PostingPolicy } from '../postings/posting.ts';
import type { ContentFile } from '../postings/source.ts';

/** The files of jobs that came from the source before and are no longer in it, but for those that HR has closed. */
export function gonePaths(
  before: readonly string[],
  now: ReadonlySet<string>,
  around: {
    files: ReadonlyMap<string, ContentFile>;
    paths: ReadonlyMap<string, string>;
    site: PostingPolicy;
    today: CalendarDate;
  },
): string[] {
  return before.flatMap((name) => {
    const path = now.has(name) ? undefined : around.paths.get(name);
    const file = path === undefined ? undefined : around.files.get(path);
    if (!path || !file) return [];
    const { posting } = parsePosting(file, around.site);
    const isClosed = posting?.validThrough !== undefined && posting.validThrough < around.today;
    return isClosed ? [] : [path];
  });
}
