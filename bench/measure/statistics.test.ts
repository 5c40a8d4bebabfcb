import { describe, expect, test } from 'vitest';
import { exponentOfGrowth, median, ratioByRound, spreadOf } from './statistics.ts';

describe('median', () => {
  test.each([
    [[3], 3],
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  test('throws without a value', () => {
    expect(() => median([])).toThrow('expected values');
  });
});

test('spreadOf has the extremes', () => {
  expect(spreadOf([2, 9, 4])).toEqual({ median: 4, minimum: 2, maximum: 9 });
});

describe('ratioByRound', () => {
  test('compares within each round', () => {
    expect(ratioByRound([1, 20, 3], [2, 20, 6])).toBe(0.5);
  });

  test('leaves out rounds that only one has', () => {
    expect(ratioByRound([1, 5], [2])).toBe(0.5);
    expect(ratioByRound([1], [])).toBeUndefined();
  });
});

test.each([
  [{ count: 1000, seconds: 2 }, { count: 10_000, seconds: 20 }, 1],
  [{ count: 1000, seconds: 2 }, { count: 10_000, seconds: 200 }, 2],
  [{ count: 1000, seconds: 2 }, { count: 5000, seconds: 2 }, 0],
])('exponentOfGrowth from %j to %j is %d', (small, large, expected) => {
  expect(exponentOfGrowth(small, large)).toBeCloseTo(expected, 10);
});
