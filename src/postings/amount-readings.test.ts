import { describe, expect, test } from 'vitest';
import { hours, months, number } from './amount-readings.ts';

describe('number', () => {
  test.each([
    ['50T', '50000'],
    ['50 TEUR', '50000'],
    ['50 T€', '50000'],
    ['٦٠٠٠٠', '60000'],
    ['６００００', '60000'],
    ['50 Tage', undefined],
    ['40 h', undefined],
  ])('%s', (written, meant) => {
    expect(number(written, [])).toBe(meant);
  });
});

describe('hours', () => {
  test.each([
    ['40 h', '40'],
    ['40h/Woche', '40'],
    ['38,5', '38.5'],
    ['35 heures', '35'],
    ['37.5 hours per week', '37.5'],
    ['40 Std. pro Woche', '40'],
    ['30-40 h', undefined],
    ['160 h/Monat', undefined],
    ['8 h/day', undefined],
  ])('%s', (written, meant) => {
    expect(hours(written, [])).toBe(meant);
  });
});

describe('months', () => {
  test.each([
    ['3 Jahre', '36'],
    ['3+ years', '36'],
    ['18 Monate', '18'],
    ['24', '24'],
    ['2-3 years', undefined],
    ['3 weeks', undefined],
  ])('%s', (written, meant) => {
    expect(months(written, [])).toBe(meant);
  });
});
