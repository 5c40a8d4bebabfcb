/** The pieces of a long file, so that the next run makes only those anew that have changed. */
import { closeSync, openSync, readSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Piece } from './new-file.ts';
import { readSealed, writeSealed } from './sealed-file.ts';
import { isIntact, recordFile, type Written } from './written-files.ts';

export interface FilePieces {
  /**
   * The piece for a key: out of the file of an earlier run, and then only good until the next is asked for, or made.
   * Equal keys make equal pieces.
   */
  take(key: string, make: () => string): Piece;
  /** Is told where in the new file each piece is, one after the other: what was not taken, too. */
  place(from: number, to: number): void;
  /** Keeps the places of the pieces that were taken; the new file is written. */
  keep(path: string): void;
  close(): void;
}

interface Index {
  /** The file that the places are in. */
  written: Omit<Written, 'key'>;
  places: [key: string, from: number, to: number][];
}

export interface FilePiecesOptions {
  /** The file as an earlier run has left it; none: it is not to be taken from. */
  earlier?: string | undefined;
  /** Where it is kept what is in it. */
  index: string;
}

/** Nothing when the file is not the one of which it was kept. */
function readIndex({ earlier, index }: FilePiecesOptions): Index['places'] {
  const kept = earlier === undefined ? undefined : (readSealed(index, 'json') as Index | undefined);
  if (!kept || earlier === undefined) return [];
  return isIntact(dirname(earlier), basename(earlier), kept.written) ? kept.places : [];
}

/** Bytes that are read with a piece while pieces are asked for in their order. */
const ahead = { first: 64 * 1024, most: 1024 * 1024 };

/** Reads a part after the other: the whole file may be larger than what they are taken for. */
function openEarlier(options: FilePiecesOptions) {
  const places = new Map(readIndex(options).map(([key, ...place]) => [key, place]));
  const descriptor = places.size > 0 ? openSync(options.earlier as string, 'r') : undefined;
  let room = Buffer.alloc(0);
  /** The part of the file that is in the room. */
  let [start, end] = [0, 0];
  let more = 0;
  const readPart = (from: number, to: number): void => {
    const isNext = from >= start && from <= end + ahead.most;
    more = isNext ? Math.min(Math.max(2 * more, ahead.first), ahead.most) : 0;
    const size = to - from + more;
    if (size > room.length) room = Buffer.allocUnsafe(size);
    start = from;
    end = from + readSync(descriptor as number, room, 0, size, from);
  };
  return {
    /** Only good until the next one is read. */
    read: (key: string): Uint8Array | undefined => {
      const [from, to] = places.get(key) ?? [];
      if (descriptor === undefined || from === undefined || to === undefined) return undefined;
      if (from < start || to > end) readPart(from, to);
      return to <= end ? room.subarray(from - start, to - start) : undefined;
    },
    close: () => {
      if (descriptor !== undefined) closeSync(descriptor);
    },
  };
}

export function openFilePieces(options: FilePiecesOptions): FilePieces {
  let earlier: ReturnType<typeof openEarlier> | undefined;
  /** The key of the piece whose place comes next. */
  let taken: string | undefined;
  const places: Index['places'] = [];
  return {
    take: (key, make) => {
      earlier ??= openEarlier(options);
      taken = key;
      return earlier.read(key) ?? make();
    },
    place: (from, to) => {
      if (taken !== undefined) places.push([taken, from, to]);
      taken = undefined;
    },
    keep: (path) => {
      if (places.length === 0) return;
      const { key: _, ...written } = recordFile(dirname(path), basename(path), '');
      writeSealed(options.index, { written, places } satisfies Index, 'json');
    },
    close: () => earlier?.close(),
  };
}
