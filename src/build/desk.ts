/** What the commands of HR stand on: the content folder as it is, the site, and the day in its time zone. */
import { createPosting, type PostingChange, readContent, replacePosting } from '../files.ts';
import { type CalendarDate, calendarDateIn } from '../postings/calendar-date.ts';
import type { ContentFile } from '../postings/source.ts';
import { parseSite, sitePath } from '../site/parse-site.ts';
import type { Site } from '../site/site.ts';
import { type Environment, readEnvironment } from './environment.ts';

export interface Desk {
  environment: Environment;
  files: ContentFile[];
  site: Site;
  today: CalendarDate;
  /** Writes the changes that are some. */
  replace(changes: readonly PostingChange[]): void;
  create(path: string, text: string): void;
}

/** Throws when there is no content folder. */
export function openDesk(
  variables: Readonly<Record<string, string | undefined>>,
  root: string,
  now: Date,
): Desk {
  const environment = readEnvironment(variables, root);
  const { contentDir } = environment;
  const files = readContent(contentDir);
  const { site } = parseSite(files.find(({ path }) => path === sitePath));
  return {
    environment,
    files,
    site,
    today: environment.today ?? calendarDateIn(site.timeZone, now),
    replace(changes) {
      for (const change of changes) if (change.before !== change.after) replacePosting(contentDir, change);
    },
    create: (path, text) => createPosting(contentDir, path, text),
  };
}
