import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { digestBytes } from './digest.ts';

const sealLength = 27;

/**
 * Writes a value with a seal over its bytes. The file appears whole or not at all. A value that cannot be kept, on a
 * full disk or a read-only one, is only slower to make again: it is left out.
 */
export function writeSealed(path: string, value: unknown): void {
  const bytes = serialize(value);
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, Buffer.concat([Buffer.from(digestBytes(bytes), 'latin1'), bytes]));
    renameSync(draft, path);
  } catch {
    // The next run makes the value anew.
  }
}

/** The value of a sealed file; none when it is missing, cut off or damaged. */
export function readSealed(path: string): unknown {
  try {
    const file = readFileSync(path);
    const bytes = file.subarray(sealLength);
    return digestBytes(bytes) === file.toString('latin1', 0, sealLength) ? deserialize(bytes) : undefined;
  } catch {
    return undefined;
  }
}
