import { describe, expect, test } from 'vitest';
import { findUnprintable, firstCharacters, isOneLine } from './characters.ts';
import { shorten } from './shorten.ts';

test.each([
  ['One two three', 13, 'One two three'],
  ['One two three', 8, 'One two…'],
  ['One two, three', 9, 'One two…'],
  ['Onetwothree', 6, 'Onetwo…'],
  ['👩👩👩', 3, '👩…'],
  ['日本語の文章です', 4, '日本語の…'],
])('shorten cuts %j to %i', (text, maximum, expected) => {
  expect(shorten(text, maximum)).toBe(expected);
});

describe('characters', () => {
  test.each([
    ['plain ü 👩‍👩‍👧 مرحبا \t\n', -1],
    ['a\u0000', 1],
    ['a\r\n', 1],
    ['\u009b', 0],
    ['ab\u202e', 2],
    ['a\ud800b', 1],
    ['👩\udc00', 2],
    ['a\uffff', 1],
  ])('finds what no text may hold in %j', (text, index) => {
    expect(findUnprintable(text)).toBe(index);
  });

  test.each([
    ['a b', true],
    ['a\nb', false],
    ['a\u2028b', false],
    ['a\u001bb', false],
    ['', true],
  ])('knows whether %j is one line', (text, expected) => {
    expect(isOneLine(text)).toBe(expected);
  });

  test('cuts no character in half', () => {
    expect(firstCharacters('a👩b', 2)).toBe('a');
    expect(firstCharacters('a👩b', 3)).toBe('a👩');
  });
});
