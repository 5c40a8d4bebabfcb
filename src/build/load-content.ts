import { existsSync, statSync } from 'node:fs';
import { readContent } from '../files.ts';
import { type Board, makeBoard } from '../postings/board.ts';
import { type CalendarDate, calendarDateIn } from '../postings/calendar-date.ts';
import type { parsePosting } from '../postings/parse.ts';
import type { ContentFile } from '../postings/source.ts';
import { type Content, parseContent } from '../site/content.ts';
import type { Environment } from './environment.ts';

export interface LoadedContent {
  /** As they were read, by path below the content folder. */
  files: ReadonlyMap<string, ContentFile>;
  content: Content;
  board: Board;
  today: CalendarDate;
}

/**
 * The content folder, read and grouped for a day. Throws when there is no such folder.
 *
 * @param parse May answer from what an earlier run parsed.
 */
export function loadContent(
  { contentDir, today, drafts }: Environment,
  now: Date,
  parse?: typeof parsePosting,
): LoadedContent {
  if (!existsSync(contentDir) || !statSync(contentDir).isDirectory()) {
    throw new RangeError(`Unexpected content folder \`${contentDir}\`, expected a folder that exists`);
  }
  const files = readContent(contentDir);
  const content = parseContent(files, parse);
  const day = today ?? calendarDateIn(content.site.timeZone, now);
  const board = makeBoard(content.postings, { today: day, policy: content.site, drafts });
  return { files: new Map(files.map((file) => [file.path, file])), content, board, today: day };
}
