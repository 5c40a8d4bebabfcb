import { expect, test } from 'vitest';
import { dayFirst, monthFirst } from './dates.ts';

test('dates are written in the notation of the reader', () => {
  expect(dayFirst('2026-02-03')).toBe('03.02.2026');
  expect(monthFirst('2026-02-03')).toBe('2/3/2026');
});
