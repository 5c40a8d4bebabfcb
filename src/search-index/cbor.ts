/**
 * Pagefind's files as they are before they are compressed: a signature, then the little of CBOR (RFC 8949) that
 * Pagefind writes, which is arrays of known length, texts and whole numbers.
 */

/** Bytes are not what the version of Pagefind that we know writes. */
export class UnexpectedShape extends Error {}

export const signature = new TextEncoder().encode('pagefind_dcd');

const kinds = { uint: 0, negative: 1, text: 3, array: 4 };

/**
 * Reads the items of a file in their order. Throws `UnexpectedShape` for an item of another kind than the one asked
 * for.
 */
export interface Reader {
  /** Where the next item begins. */
  position(): number;
  /** The length of an array, which must be the expected one if there is one. Its items follow. */
  array(expected?: number): number;
  uint(): number;
  text(): string;
  /** Passes over so many numbers, negative ones among them. */
  skipNumbers(count: number): void;
  /** Expects that nothing follows. */
  end(): void;
}

export function makeReader(bytes: Uint8Array): Reader {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let at = 0;
  let kind = 0;
  const fail = (): never => {
    throw new UnexpectedShape(`Unexpected CBOR at byte ${at} of ${bytes.length}`);
  };
  const byte = (): number => bytes[at++] ?? fail();
  for (const expected of signature) if (byte() !== expected) fail();
  const bytesOf = (count: number): number => {
    let value = 0;
    for (let index = 0; index < count; index += 1) value = value * 256 + byte();
    return value;
  };
  /** The number in the head of an item; longer ones than of four bytes would be no counts of ours. */
  const head = (): number => {
    const first = byte();
    kind = first >> 5;
    const length = first & 31;
    if (length < 24) return length;
    return length < 27 ? bytesOf(1 << (length - 24)) : fail();
  };
  const headOf = (expected: number): number => {
    const value = head();
    return kind === expected ? value : fail();
  };
  return {
    position: () => at,
    array: (expected) => {
      const length = headOf(kinds.array);
      return expected === undefined || length === expected ? length : fail();
    },
    uint: () => headOf(kinds.uint),
    text: () => {
      const length = headOf(kinds.text);
      if (at + length > bytes.length) fail();
      at += length;
      return decoder.decode(bytes.subarray(at - length, at));
    },
    skipNumbers: (count) => {
      for (let index = 0; index < count; index += 1) {
        head();
        if (kind > kinds.negative) fail();
      }
    },
    end: () => {
      if (at !== bytes.length) fail();
    },
  };
}

export interface Writer {
  /** The head of an array; its items are written next. */
  array(length: number): void;
  uint(value: number): void;
  text(value: string): void;
  /** Items that are encoded already. */
  copy(from: Uint8Array, start: number, end: number): void;
  /** The file of what was written since the last time. */
  take(): Uint8Array;
}

const encoder = new TextEncoder();

/** Texts of ASCII alone, which most words are, are written without the way into the encoder. */
function writeAscii(text: string, bytes: Uint8Array, at: number): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) return false;
    bytes[at + index] = code;
  }
  return true;
}

export function makeWriter(): Writer {
  let bytes = new Uint8Array(1 << 16);
  bytes.set(signature);
  let at = signature.length;
  const makeRoom = (count: number): void => {
    if (at + count <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, at + count));
    larger.set(bytes.subarray(0, at));
    bytes = larger;
  };
  const head = (kind: number, value: number): void => {
    makeRoom(5);
    const size = value < 24 ? 0 : value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
    const length = size === 0 ? value : size === 1 ? 24 : size === 2 ? 25 : 26;
    bytes[at++] = (kind << 5) | length;
    for (let shift = size - 1; shift >= 0; shift -= 1) bytes[at++] = value >>> (8 * shift);
  };
  const copy: Writer['copy'] = (from, start, end) => {
    makeRoom(end - start);
    bytes.set(from.subarray(start, end), at);
    at += end - start;
  };
  return {
    array: (length) => head(kinds.array, length),
    uint: (value) => head(kinds.uint, value),
    text: (value) => {
      makeRoom(value.length + 5);
      const start = at;
      head(kinds.text, value.length);
      if (writeAscii(value, bytes, at)) {
        at += value.length;
        return;
      }
      at = start;
      const encoded = encoder.encode(value);
      head(kinds.text, encoded.length);
      copy(encoded, 0, encoded.length);
    },
    copy,
    take: () => {
      const taken = bytes.slice(0, at);
      at = signature.length;
      return taken;
    },
  };
}
