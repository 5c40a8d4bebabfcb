import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readColour } from './tokens.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const own = 'src/styles/theme.css';
const themes = [own, ...globSync('examples/themes/*.css', { cwd: root }).sort()];

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** What is written on what, hovered rows included; a field's border is a mark and needs less. */
const pairs: [on: string, colours: string[], atLeast: number][] = [
  ['page', ['text', 'text-soft', 'accent'], 4.5],
  ['surface', ['text', 'text-soft', 'accent'], 4.5],
  ['accent-soft', ['text', 'text-soft', 'accent'], 4.5],
  ['notice', ['text', 'accent'], 4.5],
  ['accent', ['accent-text'], 4.5],
];

test('there are two more themes to start from', () => {
  expect(themes.length).toBeGreaterThanOrEqual(3);
});

describe.each(themes)('%s', (path) => {
  const css = read(path);
  const tokensOf = (text: string) => [...text.matchAll(/^ +(--[\w-]+):/gm)].map(([, name]) => name);

  test('sets every token of the site, and no other', () => {
    expect(tokensOf(css)).toEqual(tokensOf(read(own)));
  });

  test('every text can be read, in both schemes', () => {
    const poor = pairs.flatMap(([on, colours, atLeast]) =>
      colours.flatMap((name) =>
        (['light', 'dark'] as const)
          .map((scheme) => ({
            scheme,
            ratio: contrast(readColour(css, name)[scheme], readColour(css, on)[scheme]),
          }))
          .filter(({ ratio }) => ratio < atLeast)
          .map(({ scheme, ratio }) => `${name} on ${on}, ${scheme}: ${ratio.toFixed(2)}`),
      ),
    );
    expect(poor).toEqual([]);
  });
});

/** Properties whose values are the brand's, and what may stand there besides a token. */
const brand: [property: RegExp, free: RegExp][] = [
  [
    /^(.*color|background|fill|stroke)$/,
    /^(none|inherit|transparent|currentcolor|auto|color-mix\(in oklab, var\(.*)$/,
  ],
  [/^border.*radius$/, /^(0|inherit)$/],
  [/^font-family$/, /^inherit$/],
  [/^box-shadow$/, /^(none|[^()]*var\(--[\w-]+\))$/],
];

test('nothing but the theme says a colour, a radius, a font or a shadow', () => {
  const files = globSync('src/styles/*.css', { cwd: root }).filter((path) => basename(path) !== 'theme.css');
  const literals = files.flatMap((path) =>
    [...read(path).matchAll(/^\s+([a-z-]+):\s*([^;{}]+);/gm)].flatMap(([, property = '', value = '']) => {
      const rule = brand.find(([name]) => name.test(property));
      const isLiteral = /#[\da-f]{3,8}\b|\b(rgb|hsl|oklch|lab)a?\(/i.test(value);
      const isFree =
        !rule || rule[1].test(value) || value.split(' ').every((part) => /^(var\(--[\w-]+\)|0)$/.test(part));
      return isLiteral || !isFree ? [`${basename(path)}: ${property}: ${value}`] : [];
    }),
  );
  expect(literals).toEqual([]);
});
