import { expect, test } from 'vitest';
import { dayFirst, endOfDay, monthFirst, startOfDay } from './dates.ts';

test('dates are written in the notation of the reader', () => {
  expect(dayFirst('2026-02-03')).toBe('03.02.2026');
  expect(monthFirst('2026-02-03')).toBe('2/3/2026');
});

test('days begin and end in the time zone of the site', () => {
  expect(startOfDay('Europe/Berlin', '2026-03-29')).toBe('2026-03-29T00:00:00+01:00');
  expect(endOfDay('Europe/Berlin', '2026-03-29')).toBe('2026-03-29T23:59:59+02:00');
});
