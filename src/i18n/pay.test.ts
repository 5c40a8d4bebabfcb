import { expect, test } from 'vitest';
import { interfaceMessages } from './interface-locales.ts';
import { payInWords } from './pay.ts';

const locales = [...Object.keys(interfaceMessages), 'sv', 'hi', 'fa', 'he', 'th', 'de-CH', 'pt-PT', 'en-IN'];
const pays = [
  { salaryMin: 16.5, salaryMax: 18, salaryCurrency: 'EUR' },
  { salaryMin: 900, salaryMax: 1250, salaryCurrency: 'PLN' },
  { salaryMin: 60000, salaryMax: 1_250_000, salaryCurrency: 'JPY' },
  { salaryMin: 1.125, salaryMax: 2, salaryCurrency: 'KWD' },
] as const;

test.each(locales.flatMap((locale) => pays.map((pay) => [locale, pay] as const)))(
  'a range in %s is what Intl makes of %o',
  (locale, pay) => {
    const isWhole = Number.isInteger(pay.salaryMin);
    const format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: pay.salaryCurrency,
      currencyDisplay: 'narrowSymbol',
      ...(isWhole && { maximumFractionDigits: 0 }),
    });
    const words = payInWords(locale, { ...pay, salaryPeriod: 'HOUR' });
    expect(words).toContain(format.formatRange(pay.salaryMin, pay.salaryMax));
  },
);

test('an open end is named', () => {
  const pay = { salaryCurrency: 'EUR', salaryPeriod: 'YEAR' } as const;
  expect(payInWords('en', { ...pay, salaryMin: 40000 })).toBe('from €40,000 per year');
  expect(payInWords('en', { ...pay, salaryMax: 40000 })).toBe('up to €40,000 per year');
  expect(payInWords('en', { ...pay, salaryMin: 40000, salaryMax: 40000 })).toBe('€40,000 per year');
  expect(payInWords('en', pay)).toBeUndefined();
});
