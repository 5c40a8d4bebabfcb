/** A file of the content folder, unparsed. */
export interface Source {
  /** Path below the content folder, with `/`. */
  path: string;
  text: string;
}

/** Why a file has no text. */
export type Unreadable = 'symlink' | 'not-a-file' | 'too-large' | 'not-utf8' | 'utf16' | 'no-permission';

/** A file that is there but cannot be taken as a source. */
export interface UnreadableFile {
  path: string;
  unreadable: Unreadable;
}

export type ContentFile = Source | UnreadableFile;

/** The text of a file that could be read. Throws for others: nothing is made from them. */
export function textOf(file: ContentFile | undefined): string {
  if (file && 'text' in file) return file.text;
  throw new Error(`Unexpected file \`${file?.path}\` without a text, expected a source`);
}

/** Most bytes of a posting. */
export const maximumFileBytes = 64 * 1024;

/** A source as tests write it. */
export const source = (path: string, text: string): Source => ({ path, text });
