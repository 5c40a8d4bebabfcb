import { describe, expect, test } from 'vitest';
import { toJsonText } from './json-text.ts';

describe('toJsonText', () => {
  test.each([
    [[], '[]'],
    [{}, '{}'],
    [{ a: ['b', 1, null], c: { d: [] } }, '{\n  "a": ["b", 1, null],\n  "c": {\n    "d": []\n  }\n}'],
    [{ a: [['b'], ['c']] }, '{\n  "a": [["b"], ["c"]]\n}'],
    [[{ a: 1 }], '[\n  {\n    "a": 1\n  }\n]'],
    [
      { a: ['x'.repeat(60), 'y'.repeat(60)] },
      `{\n  "a": [\n    "${'x'.repeat(60)}",\n    "${'y'.repeat(60)}"\n  ]\n}`,
    ],
  ])('prints %j', (value, text) => {
    expect(toJsonText(value)).toBe(text);
    expect(JSON.parse(text)).toEqual(value);
  });
});
