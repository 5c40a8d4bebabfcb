import { expect, test } from 'vitest';
import { payLines, readPay } from './pay-readings.ts';

test.each([
  ['50k-60k', ['50000', '60000']],
  ['60-70k', ['60000', '70000']],
  ['50.000 – 60.000', ['50000', '60000']],
  ['50.000 – 60.000 € pro Jahr', ['50000', '60000', 'EUR', 'YEAR']],
  ['€60,000-€70,000 per year', ['60000', '70000', 'EUR', 'YEAR']],
  ['von 50.000 bis 60.000 EUR', ['50000', '60000', 'EUR']],
  ['60000', ['60000']],
  ['16,50 €/h', ['16.50', 'EUR', 'HOUR']],
  ['$60k', ['60000']],
])('reads %s', (written, values) => {
  expect(payLines(readPay(written) ?? { salaryMin: '' }).map((line) => line.replace(/.*: /, ''))).toEqual(
    values,
  );
});

test.each(['nach Vereinbarung', '60-50k', '50k plus bonus', '50 oder 60', '', '2026-11-02'])(
  'leaves %s',
  (written) => {
    expect(readPay(written)).toBeUndefined();
  },
);
