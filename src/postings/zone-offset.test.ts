import { describe, expect, test } from 'vitest';
import { makeDice } from '../../test/random.ts';
import { addDays } from './calendar-date.ts';
import { offsetOf } from './zone-offset.ts';

describe('offsetOf', () => {
  test.each([
    ['Europe/Berlin', '2026-01-31', '23:59:59', '+01:00'],
    ['Europe/Berlin', '2026-07-01', '00:00:00', '+02:00'],
    ['America/New_York', '2026-07-01', '23:59:59', '-04:00'],
    ['Asia/Kolkata', '2026-07-01', '12:00:00', '+05:30'],
    ['UTC', '2026-07-01', '12:00:00', '+00:00'],
    ['Pacific/Kiritimati', '2026-12-31', '23:59:59', '+14:00'],
  ])('in %s on %s at %s is %4$s', (timeZone, date, time, offset) => {
    expect(offsetOf(timeZone, date, time)).toBe(offset);
  });

  test.each([
    ['2026-03-29', '00:00:00', '+01:00'],
    ['2026-03-29', '01:59:59', '+01:00'],
    ['2026-03-29', '02:30:00', '+01:00'],
    ['2026-03-29', '03:00:00', '+02:00'],
    ['2026-10-25', '01:59:59', '+02:00'],
    ['2026-10-25', '02:30:00', '+02:00'],
    ['2026-10-25', '03:00:00', '+01:00'],
  ])('on the days when Berlin changes its clocks, %s at %s is %s', (date, time, offset) => {
    expect(offsetOf('Europe/Berlin', date, time)).toBe(offset);
  });

  test('leads to an instant that the clocks of the zone show as that time', () => {
    const dice = makeDice(7);
    const zones = [
      'Europe/Berlin',
      'America/Toronto',
      'Australia/Lord_Howe',
      'Asia/Tokyo',
      'America/Sao_Paulo',
    ];
    for (let round = 0; round < 500; round++) {
      const timeZone = dice.pick(zones);
      const date = addDays('2026-01-01', dice.below(1000));
      const instant = new Date(`${date}T12:34:56${offsetOf(timeZone, date, '12:34:56')}`);
      const shown = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
      expect(shown.format(instant)).toBe(`${date} 12:34:56`);
    }
  });
});
