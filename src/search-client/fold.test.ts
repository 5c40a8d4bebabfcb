import { describe, expect, test } from 'vitest';
import { fold, foldQuery, needleOf } from './fold.ts';

describe('fold', () => {
  test.each([
    ['Größe & Café', 'de', ' grosse cafe '],
    ['Ingénieur d’accueil', 'fr', ' ingenieur d accueil '],
    ["L'Àrea", 'ca', ' l area '],
    ['Children’s Nurse', 'en', ' childrens nurse '],
    ['C++/C# Developer', 'en', ' c++ c# developer '],
    ['Łódź, Ørsted, Ægir', 'pl', ' lodz orsted aegir '],
    ['İstanbul ılık', 'tr', ' istanbul ilik '],
    ['ＩＴエンジニア', 'ja', ' it エンジニア '],
    ['バスとパス', 'ja', ' バスとパス '],
    ['مُهَنْدِسَة', 'ar', ' مهندسه '],
    ['אָדָם־שלום', 'he', ' אדם שלום '],
    ['백엔드 개발자', 'ko', ' 백엔드 개발자 '],
    ['!?', 'en', ''],
    ['', 'en', ''],
  ])('writes %j in %s as %j', (text, locale, folded) => {
    expect(fold(text, locale)).toBe(folded);
  });

  test('is the same when it is done twice', () => {
    for (const text of ['Größe & Café', 'ＩＴエンジニア', 'مُهَنْدِسَة', 'C++'])
      expect(fold(fold(text, 'en'), 'en')).toBe(fold(text, 'en'));
  });
});

test('a query is a dozen different words at most', () => {
  expect(foldQuery('Water water WATER café', 'en')).toEqual(['water', 'cafe']);
  expect(foldQuery(Array.from({ length: 5000 }, (_, index) => `w${index}`).join(' '), 'en')).toHaveLength(12);
});

test.each([
  ['eng', ' eng'],
  ['3d', ' 3d'],
  ['инж', ' инж'],
  ['エンジ', 'エンジ'],
  ['مهندس', 'مهندس'],
])('%s is looked for as %j', (word, needle) => {
  expect(needleOf(word)).toBe(needle);
});
