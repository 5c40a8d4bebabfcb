import { FileSource } from '../files.ts';
import type { ContentFile } from '../postings/source.ts';
import { digest } from './digest.ts';

/** Digests of files, names included, by their paths below the content folder. */
export type FileDigests = ReadonlyMap<string, string>;

function digestFile(file: ContentFile): string {
  if ('unreadable' in file) return digest(file.path, '', file.unreadable);
  return file instanceof FileSource ? file.digest : digest(file.path, file.text);
}

export const digestFiles = (files: readonly ContentFile[]): FileDigests =>
  new Map(files.map((file) => [file.path, digestFile(file)]));
