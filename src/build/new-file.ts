/** A new file, written text by text through memory that all files share: to make a buffer costs more than to fill it. */
import { closeSync, openSync, writeSync } from 'node:fs';

export type Piece = string | Uint8Array;

/** Bytes that a unit of UTF-16 has at most in UTF-8. */
const bytesAUnit = 3;

const memory = Buffer.alloc(1024 * 1024);

/**
 * Writes pieces one after the other. Each is asked for when those before it are written, and may be overwritten
 * afterwards. Throws when there is such a file: it may be a second name of a file in the present site.
 *
 * @param onPiece Told where in the file each piece begins and ends.
 */
export function writeNewFile(
  path: string,
  pieces: Iterable<Piece>,
  onPiece: (from: number, to: number) => void = () => {},
): void {
  const descriptor = openSync(path, 'wx');
  let used = 0;
  let size = 0;
  const writeOut = (bytes: Uint8Array): void => {
    if (writeSync(descriptor, bytes) < bytes.length) throw new Error(`No room for ${path}`);
  };
  const flush = (): void => {
    if (used > 0) writeOut(memory.subarray(0, used));
    used = 0;
  };
  const put = (piece: Piece): number => {
    const room = piece.length * (typeof piece === 'string' ? bytesAUnit : 1);
    if (room > memory.length - used) flush();
    if (room > memory.length) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      writeOut(bytes);
      return bytes.length;
    }
    if (typeof piece !== 'string') memory.set(piece, used);
    const length = typeof piece === 'string' ? memory.write(piece, used) : piece.length;
    used += length;
    return length;
  };
  try {
    for (const piece of pieces) {
      const from = size;
      size += put(piece);
      onPiece(from, size);
    }
    flush();
  } finally {
    closeSync(descriptor);
  }
}
