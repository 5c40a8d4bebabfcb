import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PictureCard } from '../views/pictures.ts';
import { makeArtist } from './draw.ts';
import { readTheme } from './theme.ts';

const theme = readTheme(join(import.meta.dirname, '../..'));
const draw = makeArtist(theme);
const aCard = (card: Partial<PictureCard> = {}): PictureCard => ({
  locale: 'en',
  dir: 'ltr',
  company: 'Tarnwerk',
  title: 'Diver',
  lines: ['Bremen, Germany · Hybrid', '€16.50 – €18.00'],
  ...card,
});
const bytesOf = async (card: Partial<PictureCard>, artist = draw) =>
  Buffer.from(await artist(aCard(card))).toString('base64');

describe('makeArtist', () => {
  test('draws a PNG file of the size that is said', async () => {
    const png = Buffer.from(await draw(aCard()));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test('draws the same card to the same bytes, whatever was drawn before', async () => {
    const other = makeArtist(theme);
    await bytesOf({ locale: 'ja', title: '潜水士' }, other);
    await bytesOf({ locale: 'ar', dir: 'rtl', title: 'غواص' }, other);
    expect(await bytesOf({}, other)).toBe(await bytesOf({}));
  });

  test.each([
    ['ar', 'rtl', 'مهندس برمجيات'],
    ['ja', 'ltr', '潜水士（港湾）'],
    ['uk', 'ltr', 'Водолаз'],
    ['el', 'ltr', 'Δύτης'],
    ['hi', 'ltr', 'गोताखोर'],
    ['vi', 'ltr', 'Thợ lặn'],
  ] as const)('writes a title in %s', async (locale, dir, title) => {
    expect(await bytesOf({ locale, dir, title })).not.toBe(await bytesOf({ locale, dir, title: '' }));
  });

  test.each([
    ['th', 'นักดำน้ำ'],
    ['ko', '잠수부'],
    ['he', 'צוללן'],
  ])('leaves out a title in %s, for which it has no font', async (locale, title) => {
    expect(await bytesOf({ locale, title })).toBe(await bytesOf({ locale, title: '' }));
  });

  test('leaves out signs and control characters that no font has', async () => {
    expect(await bytesOf({ title: '🌊 Diver \u202e→\u0007' })).toBe(await bytesOf({ title: 'Diver' }));
  });

  test('bears a title of any length', async () => {
    expect(await bytesOf({ title: `${'Ab'.repeat(5000)} <b>&amp;` })).toBeTruthy();
  });
});
