import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Renderer } from '@takumi-rs/core';

type Range = [first: number, last: number];

/** A file of a font with the characters that it is for. */
interface FontFile {
  family: string;
  path: string;
  ranges: Range[];
}

/** In the order in which they are asked for a character. */
const families = ['noto-sans', 'noto-sans-arabic', 'noto-sans-jp'];

const require = createRequire(import.meta.url);

/** @example parseRanges('U+0-FF,U+131') // → [[0, 255], [305, 305]] */
const parseRanges = (text: string): Range[] =>
  text.split(',').map((range) => {
    const [first = 0, last = first] = range
      .replace(/^\s*U\+/i, '')
      .split('-')
      .map((digits) => Number.parseInt(digits, 16));
    return [first, last];
  });

/** A package of a font has many small files, each for some characters: `unicode.json` says which. */
function filesOf(family: string): FontFile[] {
  const listPath = require.resolve(`@fontsource-variable/${family}/unicode.json`);
  const list = JSON.parse(readFileSync(listPath, 'utf8')) as Record<string, string>;
  return Object.entries(list).map(([subset, ranges]) => ({
    family,
    path: join(listPath, '../files', `${family}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    ranges: parseRanges(ranges),
  }));
}

export interface Fonts {
  /** Whether a font has every character of a text. */
  cover(text: string): boolean;
  /** Loads what a text needs, once. */
  load(text: string): Promise<void>;
}

export function openFonts(renderer: Renderer): Fonts {
  const files = families.flatMap(filesOf);
  const known = new Map<string, FontFile | undefined>();
  const loaded = new Map<FontFile, Promise<unknown>>();
  const fileFor = (character: string): FontFile | undefined => {
    const code = character.codePointAt(0) ?? 0;
    if (!known.has(character))
      known.set(
        character,
        files.find(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last)),
      );
    return known.get(character);
  };
  const load = (file: FontFile): Promise<unknown> => {
    const { family: name, path, ranges: unicodeRange } = file;
    const loading =
      loaded.get(file) ?? renderer.registerFont({ name, data: readFileSync(path), unicodeRange });
    loaded.set(file, loading);
    return loading;
  };
  return {
    cover: (text) => [...text].every((character) => fileFor(character) !== undefined),
    load: async (text) => {
      // One after the other: in which order fonts are known may decide which of two is taken.
      for (const file of files)
        if ([...text].some((character) => fileFor(character) === file)) await load(file);
    },
  };
}
