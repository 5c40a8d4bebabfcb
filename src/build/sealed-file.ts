import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { digest, digestBytes } from './digest.ts';

const sealLength = 27;

/** Over the name of the file too: one that was put in the place of another is not taken for it. */
const sealOf = (path: string, bytes: Uint8Array): string => digest(basename(path), digestBytes(bytes));

/** How a value becomes bytes: as JSON, which is read and written several times as fast, or with all that V8 can copy. */
type Encoding = 'json' | 'v8';

const toBytes = (value: unknown, encoding: Encoding): Uint8Array =>
  encoding === 'json' ? Buffer.from(JSON.stringify(value)) : serialize(value);

const toValue = (bytes: Buffer, encoding: Encoding): unknown =>
  encoding === 'json' ? JSON.parse(bytes.toString('utf8')) : deserialize(bytes);

/** A folder in the way is not replaced by a rename alone. */
function place(draft: string, path: string): void {
  try {
    renameSync(draft, path);
  } catch {
    rmSync(path, { recursive: true, force: true });
    renameSync(draft, path);
  }
}

/**
 * Writes a value with a seal over its bytes. The file appears whole or not at all. A value that cannot be kept, on a
 * full disk or a read-only one, is only slower to make again: it is left out.
 */
export function writeSealed(path: string, value: unknown, encoding: Encoding = 'v8'): void {
  const bytes = toBytes(value, encoding);
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    try {
      writeFileSync(draft, Buffer.concat([Buffer.from(sealOf(path, bytes), 'latin1'), bytes]));
      place(draft, path);
    } finally {
      rmSync(draft, { force: true });
    }
  } catch {
    // The next run makes the value anew.
  }
}

/** The value of a sealed file; none when it is missing, cut off, damaged or another file's. */
export function readSealed(path: string, encoding: Encoding = 'v8'): unknown {
  try {
    const file = readFileSync(path);
    const bytes = file.subarray(sealLength);
    return sealOf(path, bytes) === file.toString('latin1', 0, sealLength)
      ? toValue(bytes, encoding)
      : undefined;
  } catch {
    return undefined;
  }
}
