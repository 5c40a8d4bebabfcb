import { readContent } from '../files.ts';
import { type Board, makeBoard } from '../postings/board.ts';
import { type CalendarDate, calendarDateIn } from '../postings/calendar-date.ts';
import type { parsePosting } from '../postings/parse.ts';
import type { ContentFile } from '../postings/source.ts';
import { type Content, parseContent, type Surroundings } from '../site/content.ts';
import type { Environment } from './environment.ts';
import { openPictures } from './picture-sizes.ts';
import { openPublicFolder } from './public-files.ts';

export interface LoadedContent {
  /** As they were read, by path below the content folder. */
  files: ReadonlyMap<string, ContentFile>;
  content: Content;
  board: Board;
  today: CalendarDate;
}

/**
 * Files grouped for a day.
 *
 * @param parse May answer from what was parsed before.
 * @param textChanges By file, when its text was last changed, if anybody asked the history.
 */
export function groupContent(
  { today, drafts, publicDir }: Pick<Environment, 'today' | 'drafts' | 'publicDir'>,
  now: Date,
  files: readonly ContentFile[],
  parse?: typeof parsePosting,
  textChanges?: Surroundings['textChanges'],
): LoadedContent {
  const todayIn = (timeZone: string) => today ?? calendarDateIn(timeZone, now);
  const content = parseContent(files, todayIn, parse, openPictures(publicDir), {
    hasPublicFile: openPublicFolder(publicDir),
    ...(textChanges && { textChanges }),
  });
  const day = todayIn(content.site.timeZone);
  const board = makeBoard(content.postings, { today: day, policy: content.site, drafts });
  return { files: new Map(files.map((file) => [file.path, file])), content, board, today: day };
}

/** A file with its text in memory, whatever becomes of it on the disk. */
const withText = (file: ContentFile): ContentFile =>
  'text' in file ? { path: file.path, text: file.text } : file;

/** The content folder, read and grouped for a day, with all its texts. Throws when there is no such folder. */
export const loadContent = (environment: Environment, now: Date): LoadedContent =>
  groupContent(environment, now, readContent(environment.contentDir).map(withText));
