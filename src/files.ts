/** The only reader and writer of the content folder. */
import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { type ContentFile, maximumFileBytes, type Source, type Unreadable } from './postings/source.ts';

/** A piece of the memory that holds the texts of a whole folder. */
export interface TextPlace {
  memory: SharedArrayBuffer;
  from: number;
  to: number;
}

/** A source whose text stays bytes, in memory that other threads can read too, until somebody asks for it. */
export class SharedSource implements Source {
  readonly path: string;
  readonly place: TextPlace;

  constructor(path: string, place: TextPlace) {
    this.path = path;
    this.place = place;
  }

  get bytes(): Buffer {
    const { memory, from, to } = this.place;
    return Buffer.from(memory, from, to - from);
  }

  get text(): string {
    return this.bytes.toString('utf8');
  }
}

/** Files that are passed over: hidden ones, and the guide for HR. */
const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'README.md';

/** Gives way to no link and waits for no pipe, whatever has become of the file since the folder was listed. */
const openMode = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const memoryStep = 16 * 1024 * 1024;
const maximumMemory = 4 * 1024 ** 3;

/** Reads files one after the other into one piece of memory. */
class TextMemory {
  private readonly memory = new SharedArrayBuffer(0, { maxByteLength: maximumMemory });
  private bytes: Buffer = Buffer.alloc(0);
  private end = 0;

  private makeRoom(): void {
    if (this.bytes.length - this.end >= maximumFileBytes) return;
    this.memory.grow(this.memory.byteLength + memoryStep);
    this.bytes = Buffer.from(this.memory, 0, this.memory.byteLength);
  }

  private readDescriptor(descriptor: number): TextPlace | Unreadable {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return 'not-a-file';
    if (stat.size > maximumFileBytes) return 'too-large';
    this.makeRoom();
    let length = 0;
    for (let read = -1; read !== 0 && length < stat.size; length += read)
      read = readSync(descriptor, this.bytes, this.end + length, stat.size - length, null);
    const text = this.bytes.subarray(this.end, this.end + length);
    if ((text[0] === 0xff && text[1] === 0xfe) || (text[0] === 0xfe && text[1] === 0xff)) return 'utf16';
    if (!isUtf8(text)) return 'not-utf8';
    const from = this.end;
    this.end += length;
    return { memory: this.memory, from, to: this.end };
  }

  read(path: string): TextPlace | Unreadable {
    let descriptor: number;
    try {
      descriptor = openSync(path, openMode);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ELOOP' ? 'symlink' : 'no-permission';
    }
    try {
      return this.readDescriptor(descriptor);
    } catch {
      return 'no-permission';
    } finally {
      closeSync(descriptor);
    }
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
  const memory = new TextMemory();
  const files: ContentFile[] = [];

  function readFile(path: string, entry: Pick<Dirent, 'isSymbolicLink' | 'isFile'>): ContentFile {
    if (entry.isSymbolicLink()) return { path, unreadable: 'symlink' };
    if (!entry.isFile()) return { path, unreadable: 'not-a-file' };
    const read = memory.read(join(folder, path));
    return typeof read === 'string' ? { path, unreadable: read } : new SharedSource(path, read);
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
