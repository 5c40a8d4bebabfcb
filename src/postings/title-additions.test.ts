import { describe, expect, test } from 'vitest';
import { isAddedTo, payIn } from './title-additions.ts';

describe('isAddedTo', () => {
  test.each([
    ['Gardener in Berlin (m/f/d)', 'Berlin'],
    ['Gardener – Berlin', 'Berlin'],
    ['Gardener, Berlin!', 'Berlin'],
    ['Jardinier à Saint-Denis', 'Saint-Denis'],
    ['庭師（東京）', '東京'],
    ['Gardener @ A.B (c)', 'A.B'],
  ])('finds in %s the name %s', (title, name) => {
    expect(isAddedTo(title, name)).toBe(true);
  });

  test.each([
    ['Berlin Site Lead', 'Berlin'],
    ['Gardener, Berlin Wall', 'Berlin'],
    ['Gardener in Berlingen', 'Berlin'],
    ['Gardener', ''],
  ])('finds nothing in %s of %j', (title, name) => {
    expect(isAddedTo(title, name)).toBe(false);
  });
});

describe('payIn', () => {
  test.each([
    ['Gardener 38.000 €', '38.000 €'],
    ['Gardener €38k', '€38k'],
    ['Gardener USD 20/h', 'USD 20'],
    ['庭師 300万円', '300万円'],
  ])('finds the pay of %s', (title, pay) => {
    expect(payIn(title)).toBe(pay);
  });

  test.each(['Gardener 80 %', 'Engineer, 5G', 'Agent 24/7', 'EUROPE 2026 Lead', 'Manager (50k users)'])(
    'finds none in %s',
    (title) => {
      expect(payIn(title)).toBeUndefined();
    },
  );
});
