import { describe, expect, test } from 'vitest';
import { withFields } from './a-job-posting.ts';

describe('baseSalary', () => {
  const pay = { salaryCurrency: 'EUR', salaryPeriod: 'YEAR' } as const;
  test.each([
    ['a range', { salaryMin: 60_000, salaryMax: 75_000 }, { minValue: 60_000, maxValue: 75_000 }],
    ['one amount', { salaryMin: 60_000, salaryMax: 60_000 }, { value: 60_000 }],
    ['a lower end', { salaryMin: 13.5 }, { minValue: 13.5 }],
    ['an upper end', { salaryMax: 75_000 }, { maxValue: 75_000 }],
  ])('%s', (_, amounts, expected) => {
    expect(withFields({ ...pay, ...amounts })['baseSalary']).toEqual({
      '@type': 'MonetaryAmount',
      currency: 'EUR',
      value: { '@type': 'QuantitativeValue', ...expected, unitText: 'YEAR' },
    });
  });

  test.each(['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'] as const)('for a %s', (salaryPeriod) => {
    expect(withFields({ salaryMin: 1, salaryCurrency: 'EUR', salaryPeriod })['baseSalary']).toMatchObject({
      value: { unitText: salaryPeriod },
    });
  });

  test('with its note, and none with the note alone', () => {
    const salaryNote = 'Plus a bonus';
    expect(withFields({ ...pay, salaryMin: 1, salaryNote })['baseSalary']).toMatchObject({
      description: salaryNote,
    });
    expect(withFields({ salaryNote })).not.toHaveProperty('baseSalary');
  });
});
