import { describe, expect, test } from 'vitest';
import { addDays, calendarDateIn } from './calendar-date.ts';
import { endOfDay, startOfDay } from './zone-offset.ts';

describe('endOfDay', () => {
  test.each([
    ['in winter', '2026-12-31', 'Europe/Berlin', '2026-12-31T23:59:59+01:00'],
    ['in summer', '2026-07-31', 'Europe/Berlin', '2026-07-31T23:59:59+02:00'],
    ['the day before clocks go forward', '2026-03-28', 'Europe/Berlin', '2026-03-28T23:59:59+01:00'],
    ['the day clocks go forward', '2026-03-29', 'Europe/Berlin', '2026-03-29T23:59:59+02:00'],
    ['the day before clocks go back', '2026-10-24', 'Europe/Berlin', '2026-10-24T23:59:59+02:00'],
    ['the day clocks go back', '2026-10-25', 'Europe/Berlin', '2026-10-25T23:59:59+01:00'],
    ['west of Greenwich', '2026-12-31', 'America/New_York', '2026-12-31T23:59:59-05:00'],
    ['the day clocks go forward there', '2026-03-08', 'America/New_York', '2026-03-08T23:59:59-04:00'],
    ['the day clocks go back there', '2026-11-01', 'America/New_York', '2026-11-01T23:59:59-05:00'],
    ['where offsets have half hours', '2026-07-31', 'Asia/Kolkata', '2026-07-31T23:59:59+05:30'],
    ['where offsets have quarters', '2026-07-31', 'Asia/Kathmandu', '2026-07-31T23:59:59+05:45'],
    ['west, with half an hour', '2026-12-31', 'America/St_Johns', '2026-12-31T23:59:59-03:30'],
    ['beside the date line', '2026-12-31', 'Pacific/Apia', '2026-12-31T23:59:59+13:00'],
    ['in UTC', '2026-12-31', 'UTC', '2026-12-31T23:59:59+00:00'],
    ['in the last year', '9999-12-31', 'Europe/Berlin', '9999-12-31T23:59:59+01:00'],
    ['before a day that was left out', '2011-12-29', 'Pacific/Apia', '2011-12-29T23:59:59-10:00'],
    ['of a day that was left out', '2011-12-30', 'Pacific/Apia', '2011-12-30T23:59:59+14:00'],
    ['when its last hour is left out', '2026-03-28', 'America/Nuuk', '2026-03-28T23:59:59-01:00'],
    ['when its last hour comes twice', '2026-10-24', 'America/Nuuk', '2026-10-24T23:59:59-02:00'],
    ['when midnight is left out', '2026-09-05', 'America/Santiago', '2026-09-05T23:59:59-04:00'],
    [
      'when the hour before midnight comes twice',
      '2026-04-04',
      'America/Santiago',
      '2026-04-04T23:59:59-04:00',
    ],
  ])('%s', (_, date, timeZone, expected) => {
    expect(endOfDay(timeZone, date)).toBe(expected);
  });

  // Between two ends lies every second of the day: none is lost, and none belongs to two days.
  test.each([
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Apia',
    'America/Nuuk',
    'Africa/Cairo',
    'America/Sao_Paulo',
    'Pacific/Auckland',
  ])('is the last second of each day of a year in %s', (timeZone) => {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
    for (let date = '2026-01-01'; date < '2027-01-01'; date = addDays(date, 1)) {
      const end = Date.parse(endOfDay(timeZone, date));
      expect([format.format(end), format.format(end + 1000)]).toEqual([date, addDays(date, 1)]);
    }
  });
});

describe('startOfDay', () => {
  test.each([
    ['UTC', '2026-11-23', '+00:00'],
    ['Europe/Berlin', '2026-07-01', '+02:00'],
    ['America/New_York', '2026-11-23', '-05:00'],
    ['Asia/Kolkata', '2026-11-23', '+05:30'],
    ['America/St_Johns', '2026-01-15', '-03:30'],
    ['Pacific/Marquesas', '2026-07-01', '-09:30'],
    ['Pacific/Kiritimati', '9999-12-31', '+14:00'],
    ['Europe/Berlin', '0099-01-01', '+00:53'],
    // Clocks change later on these days.
    ['Europe/Berlin', '2026-03-29', '+01:00'],
    ['America/New_York', '2026-11-01', '-04:00'],
    // There is no midnight on this day.
    ['Africa/Cairo', '2026-04-24', '+02:00'],
    ['Pacific/Apia', '2011-12-31', '+14:00'],
  ])('in %s on %s has the offset %s', (timeZone, date, offset) => {
    expect(startOfDay(timeZone, date)).toBe(`${date}T00:00:00${offset}`);
  });

  test.each([
    'Europe/Berlin',
    'America/New_York',
    'America/Santiago',
    'Africa/Cairo',
    'Asia/Kolkata',
    'Pacific/Apia',
  ])('is the first instant of each day of a year in %s', (timeZone) => {
    for (let date = '2026-01-01'; date < '2027-01-01'; date = addDays(date, 1)) {
      const first = Date.parse(startOfDay(timeZone, date));
      expect(calendarDateIn(timeZone, new Date(first))).toBe(date);
      expect(calendarDateIn(timeZone, new Date(first - 1))).toBe(addDays(date, -1));
    }
  });
});
