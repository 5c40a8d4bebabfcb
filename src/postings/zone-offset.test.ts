import { describe, expect, test } from 'vitest';
import { addDays, calendarDateIn } from './calendar-date.ts';
import { offsetOf } from './zone-offset.ts';

describe('offsetOf', () => {
  test.each([
    ['UTC', '2026-11-23', '00:00:00', '+00:00'],
    ['Europe/London', '2026-01-01', '12:00:00', '+00:00'],
    ['Europe/Berlin', '2026-07-01', '23:59:59', '+02:00'],
    ['Europe/Berlin', '2026-12-01', '23:59:59', '+01:00'],
    ['America/New_York', '2026-11-23', '00:00:00', '-05:00'],
    ['Asia/Kolkata', '2026-11-23', '00:00:00', '+05:30'],
    ['Asia/Kathmandu', '2026-11-23', '00:00:00', '+05:45'],
    ['Pacific/Apia', '2026-11-23', '00:00:00', '+13:00'],
    ['Pacific/Kiritimati', '9999-12-31', '00:00:00', '+14:00'],
    ['America/St_Johns', '2026-01-15', '00:00:00', '-03:30'],
    ['Pacific/Marquesas', '2026-07-01', '00:00:00', '-09:30'],
    ['Europe/Berlin', '0099-01-01', '00:00:00', '+00:53'],
  ])('%s on %s at %s', (zone, date, time, offset) => {
    expect(offsetOf(zone, date, time)).toBe(offset);
  });

  test.each([
    ['the morning before clocks go forward', 'Europe/Berlin', '2026-03-29', '00:00:00', '+01:00'],
    ['the evening after', 'Europe/Berlin', '2026-03-29', '23:59:59', '+02:00'],
    ['a time that is left out', 'Europe/Berlin', '2026-03-29', '02:30:00', '+01:00'],
    ['the morning before clocks go back', 'America/New_York', '2026-11-01', '00:00:00', '-04:00'],
    ['a time that comes twice', 'America/New_York', '2026-11-01', '01:30:00', '-04:00'],
    ['the evening after clocks went back', 'America/New_York', '2026-11-01', '23:59:59', '-05:00'],
    ['a midnight that is left out', 'Africa/Cairo', '2026-04-24', '00:00:00', '+02:00'],
    ['the day before a day that is left out', 'Pacific/Apia', '2011-12-29', '23:59:59', '-10:00'],
    ['the day after one', 'Pacific/Apia', '2011-12-31', '00:00:00', '+14:00'],
  ])('%s', (_, zone, date, time, offset) => {
    expect(offsetOf(zone, date, time)).toBe(offset);
  });

  test.each([
    'Europe/Berlin',
    'America/New_York',
    'America/Santiago',
    'Africa/Cairo',
    'Asia/Kolkata',
    'Pacific/Apia',
  ])('midnight in %s is the first instant of every day', (zone) => {
    for (let date = '2026-01-01'; date < '2027-01-01'; date = addDays(date, 1)) {
      const first = Date.parse(`${date}T00:00:00${offsetOf(zone, date, '00:00:00')}`);
      expect([date, calendarDateIn(zone, new Date(first))]).toEqual([date, date]);
      expect([date, calendarDateIn(zone, new Date(first - 1))]).toEqual([date, addDays(date, -1)]);
    }
  });
});
