import { join, relative, resolve } from 'node:path';
import { type CalendarDate, isCalendarDate } from '../postings/calendar-date.ts';

import { digest } from './digest.ts';

/** What a run takes from its surroundings; the only place that reads them. */
export interface Environment {
  contentDir: string;
  /** Files that go to the site as they are. */
  publicDir: string;
  outDir: string;
  /** None: the clock decides, in the site's time zone. */
  today: CalendarDate | undefined;
  search: boolean;
  drafts: boolean;
  /** What may be made anew at any time. Below the project, since compiled code in it finds its packages there. */
  cacheDir: string;
  /** The same for what depends on one content folder. */
  contentCacheDir: string;
}

/** The variables of the posting format. Throws when one cannot be what it says. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  root: string,
): Environment {
  const today = variables['ROLECALL_TODAY'] || undefined;
  if (today !== undefined && !isCalendarDate(today)) {
    throw new RangeError(`Unexpected ROLECALL_TODAY \`${today}\`, expected a date written as YYYY-MM-DD`);
  }
  const contentDir = resolve(root, variables['CONTENT_DIR'] || 'content');
  const cacheDir = resolve(root, variables['CACHE_DIR'] || '.cache');
  return {
    contentDir,
    publicDir: join(root, 'public'),
    outDir: resolve(root, variables['OUT_DIR'] || 'dist'),
    today,
    search: variables['ROLECALL_SEARCH'] !== '0',
    drafts: variables['ROLECALL_DRAFTS'] === '1',
    cacheDir,
    contentCacheDir: join(cacheDir, 'content', digest(relative(root, contentDir))),
  };
}
