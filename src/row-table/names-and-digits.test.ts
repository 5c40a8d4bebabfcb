import { describe, expect, test } from 'vitest';
import { hole, joinDigits, splitDigits } from './digits.ts';
import { knownWords, restoreName, shortenName } from './known-words.ts';

describe('shortenName', () => {
  const known = knownWords(['DE', 'Senior Gärtner', 'Berlin, Deutschland']);

  test.each([
    ['senior-gartner-berlin', 'B-C-D'],
    ['gardener-2-de', 'gardener-2-A'],
    ['größe', 'größe'],
    ['A-b-!-de', '!A-b-!!-A'],
    ['', ''],
    ['--', '--'],
  ])('writes %j as %j', (name, short) => {
    expect(shortenName(name, known)).toBe(short);
    expect(restoreName(short, known)).toBe(name);
  });

  test('knows the first words only', () => {
    const many = Array.from({ length: 40 }, (_, index) => `w${index}`);
    const name = many.join('-');
    expect(shortenName(name, many)).toMatch(/^A-B-.*-Z-w26-/);
    expect(restoreName(shortenName(name, many), many)).toBe(name);
  });
});

describe('splitDigits', () => {
  test.each([
    ['€60,500 – €75,000 per year', '€••,•00 – €••,000 per year', '60575'],
    ['٦٠٬٥٠٠ د.إ', '••٬•٠٠ د.إ', '٦٠٥'],
    ['$21.50 per hour', '$••.•0 per hour', '215'],
    ['', '', ''],
    ['0', '0', ''],
  ])('takes %j apart', (text, shape, digits) => {
    const [own, rest] = splitDigits(text);
    expect([own.replaceAll(hole, '•'), rest]).toEqual([shape, digits]);
    expect(joinDigits([own], rest)).toEqual([text]);
  });
});
