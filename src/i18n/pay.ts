import type { Posting } from '../postings/posting.ts';
import { numberFormat } from './formatters.ts';
import type { MessageKey } from './interface-locales.ts';
import { translate } from './translate.ts';

type Pay = Pick<Posting, 'salaryMin' | 'salaryMax' | 'salaryCurrency' | 'salaryPeriod'>;

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
  const format = numberFormat(locale, {
    style: 'currency',
    currency: salaryCurrency,
    currencyDisplay: 'narrowSymbol',
    ...(isWhole && { maximumFractionDigits: 0 }),
  });
  const range = (): string => {
    if (salaryMin === undefined) return translate(locale, 'salary.up-to', { amount: format.format(only) });
    if (salaryMax === undefined) return translate(locale, 'salary.from', { amount: format.format(only) });
    return salaryMin === salaryMax ? format.format(only) : format.formatRange(salaryMin, salaryMax);
  };
  return translate(locale, `salary.${salaryPeriod}` as MessageKey, { amount: range() });
}
