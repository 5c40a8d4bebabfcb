import { FileSource } from '../files.ts';
import type { ContentFile } from '../postings/source.ts';
import { digest } from './digest.ts';

/** Digests of what is in files, by their paths below the content folder. */
export type FileDigests = ReadonlyMap<string, string>;

function digestFile(file: ContentFile): string {
  if ('unreadable' in file) return digest(file.path, '', file.unreadable);
  return digest(file.path, file instanceof FileSource ? file.digest : file.text);
}

/** The name of a file counts too: it decides the requisition and the locale of a posting. */
export const digestFiles = (files: readonly ContentFile[]): FileDigests =>
  new Map(files.map((file) => [file.path, digestFile(file)]));
