import { expect, test } from 'vitest';
import { offsetOf } from './zone-offset.ts';

test.each([
  ['Europe/Berlin', '2026-01-15', '00:00:00', '+01:00'],
  ['Europe/Berlin', '2026-07-01', '23:59:59', '+02:00'],
  // The clocks go forward on 29 March at two o'clock, back on 25 October at three.
  ['Europe/Berlin', '2026-03-29', '00:00:00', '+01:00'],
  ['Europe/Berlin', '2026-03-29', '23:59:59', '+02:00'],
  ['Europe/Berlin', '2026-10-25', '00:00:00', '+02:00'],
  ['Europe/Berlin', '2026-10-25', '23:59:59', '+01:00'],
  ['Europe/Berlin', '2026-10-25', '02:30:00', '+02:00'],
  ['UTC', '2026-07-01', '12:00:00', '+00:00'],
  ['Asia/Kolkata', '2026-07-01', '00:00:00', '+05:30'],
  ['Asia/Kathmandu', '2026-07-01', '00:00:00', '+05:45'],
  ['America/St_Johns', '2026-01-15', '00:00:00', '-03:30'],
  ['America/New_York', '2026-07-01', '00:00:00', '-04:00'],
  ['Pacific/Kiritimati', '2026-07-01', '00:00:00', '+14:00'],
  ['Pacific/Marquesas', '2026-07-01', '00:00:00', '-09:30'],
  // There is no midnight on that day: the clocks go from 23:59 to 01:00.
  ['Africa/Cairo', '2026-04-24', '00:00:00', '+02:00'],
  ['Europe/Berlin', '9999-12-31', '23:59:59', '+01:00'],
  ['Europe/Berlin', '0099-01-01', '00:00:00', '+00:53'],
])('in %s on %s at %s it is %s', (timeZone, date, time, offset) => {
  expect(offsetOf(timeZone, date, time)).toBe(offset);
});
