import type { Posting } from '../postings/posting.ts';
import { numberFormat, once } from './formatters.ts';
import type { MessageKey } from './interface-locales.ts';
import { translate } from './translate.ts';

type Pay = Pick<Posting, 'salaryMin' | 'salaryMax' | 'salaryCurrency' | 'salaryPeriod'>;

const isDigits = (type: string): boolean => ['integer', 'group', 'decimal', 'fraction'].includes(type);

/**
 * Formats ranges as `formatRange` does, a hundred times as fast: what stands around the two numbers depends on the
 * language and the currency alone, so it is taken from one range.
 */
function rangeFormat(
  locale: string,
  options: Intl.NumberFormatOptions,
): (from: number, to: number) => string {
  return once(`range ${locale} ${JSON.stringify(options)}`, () => {
    const currency = numberFormat(locale, options);
    const { minimumFractionDigits, maximumFractionDigits } = currency.resolvedOptions();
    const digits = numberFormat(locale, {
      minimumFractionDigits,
      maximumFractionDigits,
    } as Intl.NumberFormatOptions);
    // `source` of a part is not always right in ICU 78; the runs of digits are.
    const around: string[] = [''];
    let wasDigits = false;
    for (const { type, value } of currency.formatRangeToParts(1, 2)) {
      const isNumber = isDigits(type);
      if (isNumber && !wasDigits) around.push('');
      if (!isNumber) around[around.length - 1] += value;
      wasDigits = isNumber;
    }
    const [before, between, after] = around;
    return (from, to) => `${before}${digits.format(from)}${between}${digits.format(to)}${after}`;
  });
}

/**
 * The pay as HR stated it, in a language; none when it was not stated.
 *
 * @example payInWords('en', { salaryMin: 60000, salaryMax: 75000, salaryCurrency: 'EUR', salaryPeriod: 'YEAR' })
 * // → '€60,000 – €75,000 per year'
 */
export function payInWords(
  locale: string,
  { salaryMin, salaryMax, salaryCurrency, salaryPeriod }: Pay,
): string | undefined {
  const only = salaryMin ?? salaryMax;
  if (only === undefined || salaryCurrency === undefined || salaryPeriod === undefined) return undefined;
  const isWhole = Number.isInteger(only) && Number.isInteger(salaryMax ?? only);
  const options: Intl.NumberFormatOptions = {
    style: 'currency',
    currency: salaryCurrency,
    currencyDisplay: 'narrowSymbol',
    ...(isWhole && { maximumFractionDigits: 0 }),
  };
  const amount = (value: number): string => numberFormat(locale, options).format(value);
  const range = (): string => {
    if (salaryMin === undefined) return translate(locale, 'salary.up-to', { amount: amount(only) });
    if (salaryMax === undefined) return translate(locale, 'salary.from', { amount: amount(only) });
    return salaryMin === salaryMax ? amount(only) : rangeFormat(locale, options)(salaryMin, salaryMax);
  };
  return translate(locale, `salary.${salaryPeriod}` as MessageKey, { amount: range() });
}
