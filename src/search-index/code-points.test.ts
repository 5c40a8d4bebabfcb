import { describe, expect, test } from 'vitest';
import { compareCodePoints } from './code-points.ts';

describe('compareCodePoints', () => {
  test('orders as the bytes of UTF-8', () => {
    const texts = ['', 'a', 'ab', 'b', 'é', 'ﬁ', '\uFFFD', '😀', '😀a', '𝒳', '福', 'z\0q', 'zq', '\uE000'];
    const byBytes = [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect([...texts].sort(compareCodePoints)).toEqual(byBytes);
  });
});
