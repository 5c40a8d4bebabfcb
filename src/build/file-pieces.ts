/** The pieces of a long file, so that the next run makes only those anew that have changed. */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { readSealed, writeSealed } from './sealed-file.ts';
import { isIntact, recordFile, type Written } from './written-files.ts';

export interface FilePieces {
  /** The piece for a key: out of the file of an earlier run, or made. Equal keys make equal pieces. */
  take(key: string, make: () => Uint8Array): Uint8Array;
  /** Keeps where the pieces that were taken are in a file that was written with all of these. */
  keep(path: string, pieces: readonly Uint8Array[]): void;
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
function readPieces({ earlier, index }: FilePiecesOptions): Map<string, Uint8Array> {
  const kept = earlier === undefined ? undefined : (readSealed(index, 'json') as Index | undefined);
  if (!kept || earlier === undefined) return new Map();
  if (!isIntact(dirname(earlier), basename(earlier), kept.written)) return new Map();
  const bytes = readFileSync(earlier);
  return new Map(kept.places.map(([key, from, to]) => [key, bytes.subarray(from, to)]));
}

export function openFilePieces(options: FilePiecesOptions): FilePieces {
  let known: Map<string, Uint8Array> | undefined;
  const keys = new Map<Uint8Array, string>();
  return {
    take: (key, make) => {
      known ??= readPieces(options);
      const piece = known.get(key) ?? make();
      keys.set(piece, key);
      return piece;
    },
    keep: (path, pieces) => {
      if (keys.size === 0) return;
      const places: Index['places'] = [];
      let from = 0;
      for (const piece of pieces) {
        const key = keys.get(piece);
        const to = from + piece.length;
        if (key !== undefined) places.push([key, from, to]);
        from = to;
      }
      const { key: _, ...written } = recordFile(dirname(path), basename(path), '');
      writeSealed(options.index, { written, places } satisfies Index, 'json');
    },
  };
}
