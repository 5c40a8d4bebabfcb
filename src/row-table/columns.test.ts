import { describe, expect, test } from 'vitest';
import { makeColumn, packColumn, unpackColumn } from './columns.ts';
import { numbersToText, textToNumbers } from './numbers.ts';
import { cutPrefixes, restorePrefixes } from './shared-prefixes.ts';

describe('numbersToText', () => {
  test.each([
    [[], 5, ''],
    [[0, 1, 90], 91, '#$~'],
    [[0, 91, 92], 93, '###$#$$'.slice(1)],
    [[8280], 8281, '~~'],
    [[8281], 8282, '$##'],
  ])('writes %j below %i as %j', (numbers, count, text) => {
    expect(numbersToText(numbers, count)).toBe(text);
    expect([...textToNumbers(text, count)]).toEqual(numbers);
  });

  test('uses no character that JSON escapes', () => {
    const all = numbersToText(
      Array.from({ length: 91 }, (_, number) => number),
      91,
    );
    expect(JSON.stringify(all)).toBe(`"${all}"`);
    expect(new Set(all).size).toBe(91);
  });
});

describe('cutPrefixes', () => {
  test.each([
    [
      ['engineer', 'engineering', 'engine'],
      ['#engineer', '+ing', ')'],
    ],
    [
      ['', 'a', ''],
      ['#', '#a', '#'],
    ],
    [['😀a', '😀b', '😁'], undefined],
    [['a'.repeat(200), `${'a'.repeat(200)}b`], undefined],
  ])('gives %j back', (texts, cut) => {
    if (cut) expect(cutPrefixes(texts)).toEqual(cut);
    expect(restorePrefixes(cutPrefixes(texts))).toEqual(texts);
  });
});

describe('packColumn', () => {
  const places = makeColumn(['Lyon', 'Berlin', 'Lyon', 'Berlin', 'Berlin', 'Paris']);
  const roundTrip = (texts: string[]) => {
    const column = makeColumn(texts);
    const packed = packColumn(column, [places]);
    expect(unpackColumn(packed, texts.length, [places])).toEqual(column);
    return packed;
  };

  test('holds no rows when all are the same', () => {
    expect(roundTrip(['x', 'x', 'x', 'x', 'x', 'x'])).toEqual({ values: ['#x'], rows: '' });
  });

  test('holds no rows when they follow from an earlier column', () => {
    const packed = roundTrip(['FR', 'DE', 'FR', 'DE', 'DE', 'FR']);
    expect(packed).toMatchObject({ rows: '', from: 0 });
  });

  test('holds the rows that are not as usual', () => {
    expect(roundTrip(['FR', 'DE', 'FR', 'AT', 'DE', 'FR'])).toMatchObject({ from: 0 });
  });

  test('stands alone when nothing follows', () => {
    expect(roundTrip(['1', '2', '3', '4', '5', '6']).from).toBeUndefined();
  });
});
