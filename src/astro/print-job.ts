import { join } from 'node:path';
import { digest } from '../build/digest.ts';
import { openFilePieces } from '../build/file-pieces.ts';
import { writeNewFile } from '../build/new-file.ts';
import { FileSource } from '../files.ts';
import { makeBoard } from '../postings/board.ts';
import type { CalendarDate } from '../postings/calendar-date.ts';
import type { Posting } from '../postings/posting.ts';
import type { ContentFile } from '../postings/source.ts';
import type { ContentPage } from '../site/content-page.ts';
import type { Site } from '../site/site.ts';
import { type CareersSite, makeCareersSite } from '../views/careers-site.ts';
import { loadPrinter } from './compile.ts';
import { makePostingInputs } from './posting-inputs.ts';
import type { Print } from './prints.ts';

/** Everything that pages are printed from: plain data. */
export interface PrintMatter {
  site: Site;
  postings: readonly Posting[];
  contentPages: readonly ContentPage[];
  today: CalendarDate;
  isPreview: boolean;
  searchScript: string;
  pictureKey: string;
}

/** Where the texts of the content are. */
export interface Texts {
  contentDir: string;
  /** By path below the folder. */
  digests: ReadonlyMap<string, string>;
}

/** Where the pieces of long files are found again. */
export interface KeptPieces {
  /** Folder of the present site; none: nothing is taken from it. */
  site: string | undefined;
  /** Folder in which it is kept what is in its files. */
  folder: string;
  /** Of everything but the board that decides what is in a piece. */
  key: string;
}

/** How pages are printed. */
export interface PrintSettings {
  texts: Texts;
  /** The compiled module. */
  printer: string;
  /** Folder that the pages are written into; those of the pages exist. */
  folder: string;
  pieces: KeptPieces;
}

/** What a thread needs to print pages. */
export interface PrintJob extends PrintSettings {
  /** `PrintMatter`, packed once for all threads. */
  packed: Uint8Array;
}

export type TextOf = (file: string) => string;

export function matterToCareersSite(matter: PrintMatter, textOf: TextOf): CareersSite {
  const { site, postings, contentPages, today, isPreview, searchScript, pictureKey } = matter;
  const board = makeBoard(postings, { today, policy: site, drafts: isPreview });
  return makeCareersSite(site, board, contentPages, { isPreview, searchScript, pictureKey, textOf });
}

export const packMatter = (matter: PrintMatter): Uint8Array => Buffer.from(JSON.stringify(matter));

export const unpackMatter = (packed: Uint8Array): PrintMatter =>
  JSON.parse(
    Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength).toString('utf8'),
  ) as PrintMatter;

/** Digests of the texts that could be read, by path. */
export const textDigests = (files: readonly ContentFile[]): Map<string, string> =>
  new Map(files.flatMap((file) => (file instanceof FileSource ? [[file.path, file.digest]] : [])));

export function readText({ contentDir, digests }: Texts, file: string): string {
  const digest = digests.get(file);
  if (digest === undefined) throw new Error(`Unexpected file \`${file}\` without a text, expected a source`);
  return new FileSource(contentDir, file, digest).text;
}

export type PrintedPage = Pick<Print, 'kind' | 'params' | 'file' | 'postings'>;

/** Prints one page into the folder. */
export type Press = (page: PrintedPage) => Promise<void>;

export async function makePress(
  careers: CareersSite,
  { texts, printer, folder, pieces }: PrintSettings,
): Promise<Press> {
  const { printPage } = await loadPrinter(printer);
  const inputsOf = makePostingInputs(careers.board, ({ file }) => texts.digests.get(file) ?? '');
  return async (page) => {
    const { file } = page;
    const known = openFilePieces({
      earlier: pieces.site === undefined ? undefined : join(pieces.site, file),
      index: join(pieces.folder, `${digest(file)}.bin`),
    });
    try {
      const printed = await printPage(careers, page, (posting, make) =>
        known.take(digest(pieces.key, file, inputsOf(posting)), make),
      );
      const path = join(folder, file);
      writeNewFile(path, printed, known.place);
      known.keep(path);
    } finally {
      known.close();
    }
  };
}
