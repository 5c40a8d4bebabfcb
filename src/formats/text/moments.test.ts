import { expect, test } from 'vitest';
import { startOfDay } from '../../postings/zone-offset.ts';
import { toBasicUtc, toRfc822 } from './moments.ts';

test.each([
  [
    'Europe/Berlin',
    '2026-11-02',
    '2026-11-02T00:00:00+01:00',
    'Mon, 02 Nov 2026 00:00:00 +0100',
    '20261101T230000Z',
  ],
  ['UTC', '2026-07-01', '2026-07-01T00:00:00+00:00', 'Wed, 01 Jul 2026 00:00:00 +0000', '20260701T000000Z'],
  [
    'America/St_Johns',
    '2028-02-29',
    '2028-02-29T00:00:00-03:30',
    'Tue, 29 Feb 2028 00:00:00 -0330',
    '20280229T033000Z',
  ],
])('in %s, %s begins at %s', (timeZone, date, rfc3339, rfc822, basic) => {
  const moment = startOfDay(timeZone, date);
  expect(moment).toBe(rfc3339);
  expect(toRfc822(moment)).toBe(rfc822);
  expect(toBasicUtc(moment)).toBe(basic);
  expect(Date.parse(rfc822)).toBe(Date.parse(rfc3339));
});
