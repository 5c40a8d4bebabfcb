import { describe, expect, test } from 'vitest';
import { isSlug, textToSlug } from './slug.ts';

describe('isSlug', () => {
  test.each([
    'backend-engineer',
    'a',
    '0',
    '2026-intern',
    'zürich',
    'エンジニア',
    'مهندس',
    'инженер',
    'a--b',
    '-a-',
    'हिन्दी',
  ])('takes %s', (text) => {
    expect(isSlug(text)).toBe(true);
  });

  test.each([
    '',
    '-',
    '---',
    'Backend',
    'ÄRZTIN',
    'a b',
    'a_b',
    'a.b',
    '..',
    'a/b',
    'a\\b',
    'a%20b',
    'c++',
    'a\n',
    'a\u200b',
    '😀',
    'ǅ',
  ])('rejects %j', (text) => {
    expect(isSlug(text)).toBe(false);
  });

  test('rejects a slug that is too long for the name of a folder', () => {
    expect(isSlug('a'.repeat(200))).toBe(true);
    expect(isSlug('a'.repeat(201))).toBe(false);
  });

  test('counts bytes, not characters', () => {
    expect(isSlug('ü'.repeat(100))).toBe(true);
    expect(isSlug('ü'.repeat(101))).toBe(false);
    expect(isSlug('職'.repeat(66))).toBe(true);
    expect(isSlug('職'.repeat(67))).toBe(false);
  });
});

describe('textToSlug', () => {
  test.each([
    ['R&D / Zürich', 'r-d-zürich'],
    ['Backend Engineer', 'backend-engineer'],
    ['  --Sales (EMEA)!  ', 'sales-emea'],
    ['C++', 'c'],
    ['São Paulo', 'são-paulo'],
    ['Sa\u0303o Paulo', 'são-paulo'],
    ['Ｔｏｋｙｏ', 'tokyo'],
    ['東京', '東京'],
    ['الرياض', 'الرياض'],
    ['ÄRZTIN', 'ärztin'],
    ["L'Aquila", 'l-aquila'],
    ['24/7', '24-7'],
    ['../../etc', 'etc'],
    ['a\u202eb', 'a-b'],
  ])('turns %j into %j', (text, expected) => {
    expect(textToSlug(text)).toBe(expected);
  });

  test.each(['', '   ', '&', '–––', '😀', '../..'])(
    'turns %j, which holds no letter or digit, into nothing',
    (text) => {
      expect(textToSlug(text)).toBe('');
    },
  );

  test('cuts a long text to 200 bytes and never within a character', () => {
    expect(textToSlug('a'.repeat(500))).toBe('a'.repeat(200));
    expect(textToSlug('職'.repeat(500))).toBe('職'.repeat(66));
  });

  test('leaves no hyphen where it cuts', () => {
    expect(textToSlug(`${'a'.repeat(199)} bcd`)).toBe('a'.repeat(199));
  });

  test.each(['R&D / Zürich', 'İstanbul', 'Straße', 'ﬁnance', 'ΣΟΦΟΣ', 'Ⅳ', '½ day', 'ǅ', '職'.repeat(90)])(
    'makes of %s a slug that stays as it is',
    (text) => {
      const slug = textToSlug(text);
      expect(isSlug(slug)).toBe(true);
      expect(textToSlug(slug)).toBe(slug);
    },
  );
});
