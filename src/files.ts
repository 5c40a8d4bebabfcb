/** The only reader and writer of the content folder. */
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFile, maximumFileBytes, type Unreadable } from './postings/source.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Files that are passed over: hidden ones, and the guide for HR. */
const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'README.md';

function decode(bytes: Uint8Array): string | Unreadable {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return 'utf16';
  try {
    return decoder.decode(bytes);
  } catch {
    return 'not-utf8';
  }
}

function readFile(
  folder: string,
  path: string,
  entry: Pick<Dirent, 'isSymbolicLink' | 'isFile'>,
): ContentFile {
  if (entry.isSymbolicLink()) return { path, unreadable: 'symlink' };
  if (!entry.isFile()) return { path, unreadable: 'not-a-file' };
  const absolute = join(folder, path);
  try {
    if (lstatSync(absolute).size > maximumFileBytes) return { path, unreadable: 'too-large' };
    const text = decode(readFileSync(absolute));
    return text === 'utf16' || text === 'not-utf8' ? { path, unreadable: text } : { path, text };
  } catch {
    return { path, unreadable: 'no-permission' };
  }
}

function readEntries(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

function readFolder(folder: string, path: string, entries: readonly Dirent[], files: ContentFile[]): void {
  for (const entry of entries) {
    if (isPassedOver(entry.name)) continue;
    const child = path === '' ? entry.name : `${path}/${entry.name}`;
    if (!entry.isDirectory() || entry.name.endsWith('.md')) {
      files.push(readFile(folder, child, entry));
      continue;
    }
    const below = readEntries(join(folder, child));
    if (below) readFolder(folder, child, below, files);
    else files.push({ path: child, unreadable: 'no-permission' });
  }
}

/**
 * Every file of the content folder, by path in the order of code points. Links are not followed, and files that are no
 * UTF-8 text come without text. Throws when the folder itself cannot be read.
 */
export function readContent(folder: string): ContentFile[] {
  const files: ContentFile[] = [];
  readFolder(folder, '', readdirSync(folder, { withFileTypes: true }), files);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
