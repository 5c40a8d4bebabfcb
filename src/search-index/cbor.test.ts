import { describe, expect, test } from 'vitest';
import { makeReader, makeWriter, signature, UnexpectedShape } from './cbor.ts';

const fileOf = (...bytes: number[]) => Uint8Array.of(...signature, ...bytes);

describe('makeWriter', () => {
  test.each([
    [0, [0x00]],
    [23, [0x17]],
    [24, [0x18, 24]],
    [255, [0x18, 255]],
    [256, [0x19, 1, 0]],
    [65_535, [0x19, 255, 255]],
    [65_536, [0x1a, 0, 1, 0, 0]],
    [4_294_967_295, [0x1a, 255, 255, 255, 255]],
  ])('writes %d as short as it can be', (value, bytes) => {
    const writer = makeWriter();
    writer.uint(value);
    expect(writer.take()).toEqual(fileOf(...bytes));
  });

  test.each(['', 'engineer', 'bogotá', '福岡', '😀', 'é'.repeat(200), 'a'.repeat(70_000)])(
    'writes texts that can be read again: %.10s',
    (text) => {
      const writer = makeWriter();
      writer.array(1);
      writer.text(text);
      const reader = makeReader(writer.take());
      expect([reader.array(1), reader.text()]).toEqual([1, text]);
      reader.end();
    },
  );

  test('begins a new file after each that was taken', () => {
    const writer = makeWriter();
    writer.uint(1);
    const first = writer.take();
    writer.uint(2);
    expect([first, writer.take()]).toEqual([fileOf(1), fileOf(2)]);
  });
});

describe('makeReader', () => {
  test.each<[string, Uint8Array, (reader: ReturnType<typeof makeReader>) => unknown]>([
    ['a text for a number', fileOf(0x61, 0x61), (reader) => reader.uint()],
    ['a negative number for a positive one', fileOf(0x20), (reader) => reader.uint()],
    ['a number for an array', fileOf(0x01), (reader) => reader.array()],
    ['an array of another length', fileOf(0x82), (reader) => reader.array(3)],
    ['an array without a length', fileOf(0x9f), (reader) => reader.array()],
    ['a number of eight bytes', fileOf(0x1b, 0, 0, 0, 0, 0, 0, 0, 1), (reader) => reader.uint()],
    ['a text that is cut off', fileOf(0x62, 0x61), (reader) => reader.text()],
    ['a number that is cut off', fileOf(0x19, 1), (reader) => reader.uint()],
    ['a text among numbers', fileOf(0x01, 0x60), (reader) => reader.skipNumbers(2)],
    ['something after the end', fileOf(0x01), (reader) => reader.end()],
  ])('rejects %s', (_, file, read) => {
    expect(() => read(makeReader(file))).toThrow(UnexpectedShape);
  });

  test('rejects another signature', () => {
    expect(() => makeReader(new TextEncoder().encode('pagefind_dce'))).toThrow(UnexpectedShape);
  });
});
