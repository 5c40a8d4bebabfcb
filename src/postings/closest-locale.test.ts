import { expect, test } from 'vitest';
import { closestLocale } from './closest-locale.ts';

const known = ['de', 'nb', 'pt-PT', 'pt-BR', 'zh-Hans', 'zh-Hant', 'fr'];

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['fr-CA', 'fr'],
  ['pt', 'pt-BR'],
  ['pt-BR', 'pt-BR'],
  ['pt-PT', 'pt-PT'],
  ['pt-AO', 'pt-PT'],
  ['no', 'nb'],
  ['nn-NO', 'nb'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-Latn', undefined],
  ['sq', undefined],
  ['', undefined],
  ['no locale', undefined],
])('%s is closest to %s', (locale, closest) => {
  expect(closestLocale(locale, known)).toBe(closest);
});
