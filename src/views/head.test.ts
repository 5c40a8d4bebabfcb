import { expect, test } from 'vitest';
import { openGraphLocale } from './head.ts';

test.each([
  ['en', 'en_US'],
  ['en-GB', 'en_GB'],
  ['nb', 'nb_NO'],
  ['pt-PT', 'pt_PT'],
  ['pt-BR', 'pt_BR'],
  ['zh-Hans', 'zh_CN'],
  ['zh-Hant', 'zh_TW'],
  ['fa', 'fa_IR'],
  ['tlh', 'tlh'],
])('Open Graph calls %s %s', (locale, expected) => {
  expect(openGraphLocale(locale)).toBe(expected);
});
