/** The only reader and writer of the content folder. */
import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import {
  closeSync,
  constants,
  type Dirent,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type ContentFile, maximumFileBytes, type Source, type Unreadable } from './postings/source.ts';

const digestLength = 27;

/** Gives way to no link and waits for no pipe, whatever has become of the file since the folder was listed. */
const openMode = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

// One piece of memory for all files: most of them are the same as in the last run, and nobody asks for their texts. The
// path of a file stands before its text, since it decides the requisition and the locale of a posting and counts as
// much. Behind it is a byte more than a posting may have, so that a longer file is noticed.
const maximumPathBytes = 16 * 1024;
const memory = Buffer.alloc(maximumPathBytes + maximumFileBytes + 1);

/** Where in the memory a text is, and the digest of it and its path. */
interface Read {
  from: number;
  to: number;
  digest: string;
}

/** UTF-16 without its mark: every other byte of `--` and what follows is zero. */
const isWide = (text: Uint8Array): boolean =>
  (text[0] === 0 && text[2] === 0 && text[1] !== 0) || (text[1] === 0 && text[3] === 0 && text[0] !== 0);

function readDescriptor(descriptor: number, path: string): Read | Unreadable {
  const from = memory.write(`${path}\0`);
  const end = from + maximumFileBytes + 1;
  let to = from;
  // A read that leaves room has come to the end.
  for (let room = end - to, read = room; read === room && room > 0; room = end - to) {
    read = readSync(descriptor, memory, to, room, null);
    to += read;
  }
  if (to === end) return 'too-large';
  const text = memory.subarray(from, to);
  if ((text[0] === 0xff && text[1] === 0xfe) || (text[0] === 0xfe && text[1] === 0xff)) return 'utf16';
  if (isWide(text)) return 'utf16';
  if (!isUtf8(text)) return 'not-utf8';
  return { from, to, digest: hash('sha256', memory.subarray(0, to), 'base64url').slice(0, digestLength) };
}

function readPath(folder: string, path: string): Read | Unreadable {
  let descriptor: number;
  try {
    descriptor = openSync(`${folder}/${path}`, openMode);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ELOOP' ? 'symlink' : 'no-permission';
  }
  try {
    return readDescriptor(descriptor, path);
  } catch {
    return 'no-permission';
  } finally {
    closeSync(descriptor);
  }
}

/** A source that was read once for its digest, and is read again when somebody asks for its text. */
export class FileSource implements Source {
  readonly path: string;
  readonly folder: string;
  /** Of the path and the text. */
  readonly digest: string;

  constructor(folder: string, path: string, digest: string) {
    this.folder = folder;
    this.path = path;
    this.digest = digest;
  }

  /** Throws when the file is no longer what it was: half of a site would be of the one, half of the other. */
  get text(): string {
    const read = readPath(this.folder, this.path);
    if (typeof read === 'object' && read.digest === this.digest)
      return memory.toString('utf8', read.from, read.to);
    throw new Error(`${this.path} was changed while it was read. Start again when nobody writes to it.`);
  }
}

/** Files that are passed over: hidden ones, and the guide for HR. */
const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'README.md';

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
    const read = readPath(folder, path);
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

/** The bytes of a file that is at most as long as a posting; none when it is longer, a link, or not there. */
export function readBytes(folder: string, path: string): Uint8Array | undefined {
  const whole = join(folder, path);
  const found = lstatSync(whole, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size > maximumFileBytes) return undefined;
  const descriptor = openSync(whole, openMode);
  try {
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Whole or not at all, with the mode that the file has: written beside it under a name that nobody reads as a posting. */
function putInPlace(file: string, text: string): void {
  const draft = join(dirname(file), `.${process.pid}.tmp`);
  const mode = statSync(file).mode & 0o7777;
  rmSync(draft, { force: true });
  try {
    const descriptor = openSync(draft, 'wx', mode);
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
      fchmodSync(descriptor, mode);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Puts a text in the place of a file, at once and with the same mode. Throws when the file is a link or lies behind one,
 * or when it no longer holds the bytes that it is to hold.
 */
export function replaceFile(folder: string, path: string, expected: Uint8Array, text: string): void {
  const whole = join(folder, path);
  const inside = realpathSync(dirname(whole)) === join(realpathSync(folder), dirname(path));
  const before = readBytes(folder, path);
  if (!inside || !before || !Buffer.from(before).equals(expected))
    throw new RangeError(`Unexpected change of \`${path}\`, expected it as it was read`);
  putInPlace(whole, text);
}

/** The folder of the content folder that commands write to. */
const writtenFolder = 'postings';

/** The real folder of a path below `postings/`. Throws when the path leads out of it, or over a link. */
function folderOf(contentDir: string, path: string, make: boolean): string {
  const segments = path.split('/');
  const isPlain =
    segments[0] === writtenFolder && segments.every((segment) => !/^\.{0,2}$|[\\\0]/.test(segment));
  if (!isPlain || segments.length < 2)
    throw new RangeError(`Unexpected path \`${path}\`, expected a file in the folder \`${writtenFolder}\``);
  let folder = contentDir;
  for (const segment of segments.slice(0, -1)) {
    folder = join(folder, segment);
    if (make) mkdirSync(folder, { recursive: true });
    if (!lstatSync(folder).isDirectory())
      throw new RangeError(`Unexpected link in \`${path}\`, expected a folder of the content folder`);
  }
  return folder;
}

/** A posting's text as it was read, and as it is to be. */
export interface PostingChange {
  path: string;
  before: string;
  after: string;
}

/**
 * Puts another text in the place of a posting's: whole or not at all, with the rights of the file. Throws when the file
 * is no longer as it was read, or is a link.
 */
export function replacePosting(contentDir: string, { path, before, after }: PostingChange): void {
  folderOf(contentDir, path, false);
  const target = join(contentDir, path);
  const read = readPath(contentDir, path);
  if (typeof read === 'string' || memory.toString('utf8', read.from, read.to) !== before)
    throw new Error(`${path} was changed while it was read. Start again when nobody writes to it.`);
  putInPlace(target, after);
}

/** Writes a posting that is not there yet, and its folders. Throws when something is there: nothing is written over. */
export function createPosting(contentDir: string, path: string, text: string): void {
  const folder = folderOf(contentDir, path, true);
  try {
    writeFileSync(join(folder, path.split('/').at(-1) ?? ''), text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new RangeError(`Unexpected file \`${path}\` that is there already, expected a new name`);
  }
}
