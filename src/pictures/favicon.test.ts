import { describe, expect, test } from 'vitest';
import { makeFavicon } from './favicon.ts';

const theme = {
  accent: { light: '#0a5f6b', dark: '#7fd3dc' },
  accentText: { light: '#ffffff', dark: '#06262b' },
};
const initialIn = (name: string) => />([^<]*)<\/text>/.exec(makeFavicon(name, theme))?.[1];

describe('makeFavicon', () => {
  test.each([
    ['Tarnwerk', 'T'],
    ['élan', 'É'],
    [' “Park” & Co', 'P'],
    ['e\u0301lan', 'E\u0301'],
    ['株式会社', '株'],
    ['شركة', 'ش'],
    ['3M', '3'],
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['', ''],
  ])('shows of `%s` the initial `%s`', (name, initial) => {
    expect(initialIn(name)).toBe(initial);
  });

  test('is in the colours of both schemes', () => {
    const svg = makeFavicon('Tarnwerk', theme);
    for (const { light, dark } of Object.values(theme))
      expect(svg.replaceAll(/\s/g, '')).toMatch(new RegExp(`${light}.*prefers-color-scheme.*${dark}`));
  });
});
