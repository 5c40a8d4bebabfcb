import { describe, expect, test } from 'vitest';
import { payText } from './pay.ts';

describe('payText', () => {
  const year = { salaryCurrency: 'EUR', salaryPeriod: 'YEAR' } as const;

  test.each([
    [{ ...year, salaryMin: 60000, salaryMax: 75000 }, '€60000 - €75000 per year'],
    [{ ...year, salaryMin: 60000, salaryMax: 60000 }, '€60000 per year'],
    [{ ...year, salaryMin: 60000 }, 'From €60000 per year'],
    [{ ...year, salaryMax: 60000 }, 'Up to €60000 per year'],
    [
      { salaryCurrency: 'USD', salaryPeriod: 'HOUR', salaryMin: 16.5, salaryMax: 18 },
      '$16.50 - $18.00 per hour',
    ],
    [{ salaryCurrency: 'CAD', salaryPeriod: 'WEEK', salaryMin: 900 }, 'From CA$900 per week'],
    [{ salaryCurrency: 'CHF', salaryPeriod: 'DAY', salaryMin: 640, salaryMax: 640 }, 'CHF 640 per day'],
    [{ salaryCurrency: 'JPY', salaryPeriod: 'MONTH', salaryMax: 1_250_000 }, 'Up to ¥1250000 per month'],
  ] as const)('of %o is %s', (pay, text) => {
    expect(payText(pay)).toBe(text);
  });

  test('says nothing where the site shows nothing', () => {
    expect(payText({ salaryMin: 1, salaryCurrency: 'EUR' })).toBeUndefined();
    expect(payText(year)).toBeUndefined();
  });
});
