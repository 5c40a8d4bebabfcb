/** The only reader and writer of the content folder. */
import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import {
  closeSync,
  constants,
  type Dirent,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { type ContentFile, maximumFileBytes, type Source, type Unreadable } from './postings/source.ts';

const digestOf = (bytes: Uint8Array): string => hash('sha256', bytes, 'base64url').slice(0, 27);

/** A source that was read once for its digest, and is read again when somebody asks for its text. */
export class FileSource implements Source {
  readonly path: string;
  readonly digest: string;
  readonly folder: string;

  constructor(folder: string, path: string, digest: string) {
    this.folder = folder;
    this.path = path;
    this.digest = digest;
  }

  /** Throws when the file is no longer what it was: half of a site would be of the one, half of the other. */
  get text(): string {
    const bytes = readFileSync(join(this.folder, this.path));
    if (digestOf(bytes) === this.digest) return bytes.toString('utf8');
    throw new Error(`${this.path} was changed while it was read. Start again when nobody writes to it.`);
  }
}

/** Files that are passed over: hidden ones, and the guide for HR. */
const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'README.md';

/** Gives way to no link and waits for no pipe, whatever has become of the file since the folder was listed. */
const openMode = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

// One piece of memory for all files: most of them are the same as in the last run, and nobody asks for their texts. It has
// a byte more than a posting may have, so that a longer file is noticed.
const memory = Buffer.alloc(maximumFileBytes + 1);

/** The digest of a text, or why there is none. */
function readDescriptor(descriptor: number): { digest: string } | Unreadable {
  let length = 0;
  // A read that leaves room has come to the end.
  for (let room = memory.length, read = room; read === room && room > 0; room = memory.length - length) {
    read = readSync(descriptor, memory, length, room, null);
    length += read;
  }
  if (length > maximumFileBytes) return 'too-large';
  const text = memory.subarray(0, length);
  if ((text[0] === 0xff && text[1] === 0xfe) || (text[0] === 0xfe && text[1] === 0xff)) return 'utf16';
  return isUtf8(text) ? { digest: digestOf(text) } : 'not-utf8';
}

function readPath(path: string): { digest: string } | Unreadable {
  let descriptor: number;
  try {
    descriptor = openSync(path, openMode);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ELOOP' ? 'symlink' : 'no-permission';
  }
  try {
    return readDescriptor(descriptor);
  } catch {
    return 'no-permission';
  } finally {
    closeSync(descriptor);
  }
}

function readEntries(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

/**
 * Every file of the content folder, by path in the order of code points. Links are not followed, and files that are no
 * UTF-8 text come without text. Throws when there is no such folder, or it cannot be read.
 */
export function readContent(folder: string): ContentFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new RangeError(`Unexpected content folder \`${folder}\`, expected a folder that exists`);
  const files: ContentFile[] = [];

  function readFile(path: string, entry: Pick<Dirent, 'isSymbolicLink' | 'isFile'>): ContentFile {
    if (entry.isSymbolicLink()) return { path, unreadable: 'symlink' };
    if (!entry.isFile()) return { path, unreadable: 'not-a-file' };
    const read = readPath(`${folder}/${path}`);
    return typeof read === 'string' ? { path, unreadable: read } : new FileSource(folder, path, read.digest);
  }

  function readFolder(path: string, entries: readonly Dirent[]): void {
    for (const entry of entries) {
      if (isPassedOver(entry.name)) continue;
      const child = path === '' ? entry.name : `${path}/${entry.name}`;
      if (!entry.isDirectory() || entry.name.endsWith('.md')) {
        files.push(readFile(child, entry));
        continue;
      }
      const below = readEntries(join(folder, child));
      if (below) readFolder(child, below);
      else files.push({ path: child, unreadable: 'no-permission' });
    }
  }

  readFolder('', readdirSync(folder, { withFileTypes: true }));
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
