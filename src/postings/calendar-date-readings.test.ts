import { describe, expect, test } from 'vitest';
import { guessCalendarDate, readCalendarDates } from './calendar-date-readings.ts';

describe('guessCalendarDate', () => {
  test.each([
    ['24.12.2026', '2026-12-24'],
    ['1.2.2026', '2026-02-01'],
    ['12.11.2026', '2026-11-12'],
    ['24/12/2026', '2026-12-24'],
    ['12/24/2026', '2026-12-24'],
    ['24-12-2026', '2026-12-24'],
    ['11/11/2026', '2026-11-11'],
    ['2026/12/24', '2026-12-24'],
    ['2026.1.2', '2026-01-02'],
    ['2026-1-2', '2026-01-02'],
    ['20261224', '2026-12-24'],
    ['2026-12-24T10:00:00Z', '2026-12-24'],
    [' 24.12.2026 ', '2026-12-24'],
    ['December 24, 2026', '2026-12-24'],
    ['24 Dec 2026', '2026-12-24'],
    ['24. Dezember 2026', '2026-12-24'],
    ['24 décembre 2026', '2026-12-24'],
    ['1er août 2026', '2026-08-01'],
    ['24 de diciembre de 2026', '2026-12-24'],
    ['24 de dezembro de 2026', '2026-12-24'],
    ['24 dicembre 2026', '2026-12-24'],
    ['24 grudnia 2026', '2026-12-24'],
    ['24 декабря 2026 г.', '2026-12-24'],
    ['2026年12月24日', '2026-12-24'],
    ['2026년 12월 24일', '2026-12-24'],
    ['24 ديسمبر 2026', '2026-12-24'],
    ['Thursday, 24 December 2026', '2026-12-24'],
    ['December 24th, 2026', '2026-12-24'],
    ['24. 12. 2026', '2026-12-24'],
    ['2026–12–24', '2026-12-24'],
    ['2026-Dec-24', '2026-12-24'],
  ])('reads %j as %s', (text, expected) => {
    expect(guessCalendarDate(text)).toBe(expected);
  });

  test.each(['12/11/2026', '1-2-2026'])('does not guess which part of %s is the month', (text) => {
    expect(guessCalendarDate(text)).toBeUndefined();
  });

  test.each(['31.02.2026', '2026-13-01', '20261301', '24.12.26', 'soon', 'December', '2026', '', '2026-Q1'])(
    'finds no day in %j',
    (text) => {
      expect(guessCalendarDate(text)).toBeUndefined();
    },
  );
});

describe('readCalendarDates', () => {
  test.each([
    ['03/04/2026', ['2026-03-04', '2026-04-03']],
    // October in Croatia, November in Poland.
    ['3 listopada 2026', ['2026-10-03', '2026-11-03']],
    ['tomorrow', []],
  ])('reads %s in every way in which it can be read', (text, expected) => {
    expect(readCalendarDates(text)).toEqual(expected);
  });
});
