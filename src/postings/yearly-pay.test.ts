import { expect, test } from 'vitest';
import { yearlyPay } from './yearly-pay.ts';

const currency = { salaryCurrency: 'EUR' } as const;

test.each([
  [{ salaryMin: 50_000, salaryMax: 60_000, salaryPeriod: 'YEAR' as const }, 60_000],
  [{ salaryMin: 50_000, salaryPeriod: 'YEAR' as const }, 50_000],
  [{ salaryMax: 4000, salaryPeriod: 'MONTH' as const }, 48_000],
  [{ salaryMax: 1000, salaryPeriod: 'WEEK' as const }, 52_000],
  [{ salaryMax: 200, salaryPeriod: 'DAY' as const }, 52_000],
  [{ salaryMax: 20, salaryPeriod: 'HOUR' as const }, 41_600],
  [{ salaryMax: 20, salaryPeriod: 'HOUR' as const, weeklyHours: 10 }, 10_400],
])('%j is %i a year', (pay, amount) => {
  expect(yearlyPay({ ...pay, ...currency })).toEqual({ currency: 'EUR', amount });
});

test.each([{}, { salaryMax: 1 }, { salaryPeriod: 'YEAR' as const, ...currency }])('%j is no pay', (pay) => {
  expect(yearlyPay(pay)).toBeUndefined();
});
