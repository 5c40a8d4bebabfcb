import { SharedSource } from '../files.ts';
import type { ContentFile } from '../postings/source.ts';
import { digest, digestBytes } from './digest.ts';

/** Digests of what is in files, by their paths below the content folder. */
export type FileDigests = ReadonlyMap<string, string>;

function digestFile(file: ContentFile): string {
  if ('unreadable' in file) return digest(file.path, '', file.unreadable);
  const bytes = file instanceof SharedSource ? file.bytes : Buffer.from(file.text);
  return digest(file.path, digestBytes(bytes));
}

/** The name of a file counts too: it decides the requisition and the locale of a posting. */
export const digestFiles = (files: readonly ContentFile[]): FileDigests =>
  new Map(files.map((file) => [file.path, digestFile(file)]));
