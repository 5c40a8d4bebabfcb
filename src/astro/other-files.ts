/** The files of a site that are neither pages nor formats: they are written by the main thread. */
import { digest, digestBytes } from '../build/digest.ts';
import { hostingFiles } from '../hosting/index.ts';
import { makeFavicon } from '../pictures/favicon.ts';
import type { Theme } from '../pictures/theme.ts';
import { type ModifiedAt, sitemapFiles } from '../sitemap/sitemap-files.ts';
import { type CareersSite, localeBoard } from '../views/careers-site.ts';
import type { IndexablePage } from '../views/indexable-pages.ts';
import type { DigestOf } from '../views/pages.ts';
import { searchFiles } from '../views/search-postings.ts';
import type { Compiled } from './compile.ts';

export interface OtherFile {
  /** Of everything that decides what is in it. */
  key: string;
  make(): Uint8Array | Promise<Uint8Array>;
}

/** By path below the folder of the site. */
export type OtherFiles = Map<string, OtherFile>;

export const knownFile = (bytes: Uint8Array, key = digestBytes(bytes)): OtherFile => ({
  key,
  make: () => bytes,
});

const textFile = (key: string, text: () => string): OtherFile => ({ key, make: () => Buffer.from(text()) });

export interface OtherMatter {
  publicFiles: ReadonlyMap<string, Uint8Array>;
  theme: Theme;
  compiled: Pick<Compiled, 'searchScript' | 'embedScript'>;
  /** Folder of scripts whose names change with what is in them. */
  scriptFolder: string;
  /** Whether there is a full-text index. */
  hasFullText: boolean;
  digestOf: DigestOf;
  /** Of what all files of the site share. */
  sharedKey: string;
  indexable: ReadonlyMap<string, readonly IndexablePage[]>;
  modifiedAt: ModifiedAt;
}

export function otherFiles(careers: CareersSite, matter: OtherMatter): OtherFiles {
  const { paths, isPreview, board, site } = careers;
  const { publicFiles, compiled, scriptFolder, hasFullText, digestOf, sharedKey } = matter;
  const files: OtherFiles = new Map();
  if (!site.icon)
    files.set(
      paths.favicon.slice(paths.root.length),
      knownFile(Buffer.from(makeFavicon(site.name, matter.theme))),
    );
  for (const [file, bytes] of publicFiles) files.set(file, knownFile(bytes));
  const { searchScript, embedScript } = compiled;
  files.set(scriptFolder + searchScript.name, knownFile(Buffer.from(searchScript.text)));
  if (!isPreview)
    files.set(paths.embedScript.slice(paths.root.length), knownFile(Buffer.from(embedScript.text)));
  for (const [file, text] of hostingFiles(careers)) files.set(file, knownFile(Buffer.from(text)));
  for (const { file, locale, text } of searchFiles(careers, hasFullText)) {
    const { listed } = localeBoard(careers, locale);
    const inputs = listed.length > 0 ? listed.map(digestOf) : [board.today];
    files.set(file, textFile(digest(sharedKey, String(hasFullText), ...inputs), text));
  }
  for (const { file, inputs, text } of sitemapFiles(careers, matter.indexable, matter.modifiedAt)) {
    files.set(file, textFile(digest(sharedKey, ...inputs), text));
  }
  return files;
}
