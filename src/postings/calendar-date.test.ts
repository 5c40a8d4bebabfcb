import { describe, expect, test } from 'vitest';
import { addDays, calendarDateIn, daysBetween, isCalendarDate } from './calendar-date.ts';

describe('isCalendarDate', () => {
  test.each(['2026-01-01', '2026-12-31', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    'takes %s for a day',
    (text) => {
      expect(isCalendarDate(text)).toBe(true);
    },
  );

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '2026-1-1',
    '26-01-01',
    '20260101',
    '2026/01/01',
    '2026-01-01T00:00',
    '2026-01-01\n',
    ' 2026-01-01',
    '+2026-01-01',
    '２０２６-01-01',
    'tomorrow',
    '',
  ])('does not take %j for a day', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

describe('addDays', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-06-15', 0, '2026-06-15'],
    ['2026-01-01', 365, '2027-01-01'],
    ['9999-12-30', 1, '9999-12-31'],
  ])('counts from %s %i days to %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  test('stays at the last day of the year 9999', () => {
    expect(addDays('9999-12-31', 180)).toBe('9999-12-31');
  });
});

describe('daysBetween', () => {
  test.each([
    ['2026-01-01', '2026-01-01', 0],
    ['2026-01-01', '2026-01-02', 1],
    ['2026-01-02', '2026-01-01', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-02-28', '2026-03-01', 1],
    ['2026-03-01', '2026-04-01', 31],
    ['2025-01-01', '2026-01-01', 365],
  ])('counts from %s to %s %i days', (from, to, expected) => {
    expect(daysBetween(from, to)).toBe(expected);
  });
});

describe('calendarDateIn', () => {
  test.each([
    ['Asia/Tokyo', '2026-11-23T20:00:00Z', '2026-11-24'],
    ['UTC', '2026-11-23T20:00:00Z', '2026-11-23'],
    ['America/Los_Angeles', '2026-11-24T07:59:59Z', '2026-11-23'],
    ['Europe/Berlin', '2026-03-28T22:59:59Z', '2026-03-28'],
    ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01'],
    ['Pacific/Pago_Pago', '2027-01-01T10:59:59Z', '2026-12-31'],
    ['Asia/Kathmandu', '2026-06-01T18:15:00Z', '2026-06-02'],
  ])('gives in %s at %s the day %s', (timeZone, instant, expected) => {
    expect(calendarDateIn(timeZone, new Date(instant))).toBe(expected);
  });

  test('counts the years of Thailand and Iran in the Gregorian calendar', () => {
    const instant = new Date('2026-05-05T12:00:00Z');
    expect(calendarDateIn('Asia/Bangkok', instant)).toBe('2026-05-05');
    expect(calendarDateIn('Asia/Tehran', instant)).toBe('2026-05-05');
  });
});
