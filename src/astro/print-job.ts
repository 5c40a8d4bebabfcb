import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBoard } from '../postings/board.ts';
import type { CalendarDate } from '../postings/calendar-date.ts';
import type { Posting } from '../postings/posting.ts';
import type { ContentPage } from '../site/content-page.ts';
import type { Site } from '../site/site.ts';
import { type CareersSite, makeCareersSite } from '../views/careers-site.ts';
import type { Page } from '../views/pages.ts';
import type { Printer } from './compile.ts';

/** Everything that another process needs to print pages: plain data. */
export interface PrintJob {
  site: Site;
  postings: readonly Posting[];
  contentPages: readonly ContentPage[];
  today: CalendarDate;
  isPreview: boolean;
  searchScript: string;
  /** The compiled module. */
  printer: string;
  /** Folder that the pages are written into; those of the pages exist. */
  folder: string;
}

export function jobToCareersSite({
  site,
  postings,
  contentPages,
  today,
  isPreview,
  searchScript,
}: PrintJob): CareersSite {
  const board = makeBoard(postings, { today, policy: site, drafts: isPreview });
  return makeCareersSite(site, board, contentPages, { isPreview, searchScript });
}

export type PrintedPage = Pick<Page, 'kind' | 'params' | 'file'>;

export async function printInto(
  folder: string,
  printer: Printer,
  careers: CareersSite,
  page: PrintedPage,
): Promise<void> {
  // A new file, never over an old one: it may be a second name of the file in the present site.
  writeFileSync(join(folder, page.file), await printer.printPage(careers, page), { flag: 'wx' });
}
