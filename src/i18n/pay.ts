import type { Posting } from '../postings/posting.ts';
import { direction } from './direction.ts';
import { numberFormat, once } from './formatters.ts';
import type { MessageKey } from './interface-locales.ts';
import { translate } from './translate.ts';

type Pay = Pick<Posting, 'salaryMin' | 'salaryMax' | 'salaryCurrency' | 'salaryPeriod'>;

interface AmountFormat {
  one(amount: number): string;
  range(from: number, to: number): string;
}

const isDigits = (type: string): boolean => ['integer', 'group', 'decimal', 'fraction'].includes(type);

/** What stands before, between and behind the two numbers of a range. */
function aroundNumbers(currency: Intl.NumberFormat): string[] {
  // `source` of a part is not always right in ICU 78; the runs of digits are.
  const around: string[] = [''];
  let wasDigits = false;
  for (const { type, value } of currency.formatRangeToParts(1, 2)) {
    const isNumber = isDigits(type);
    if (isNumber && !wasDigits) around.push('');
    if (!isNumber) around[around.length - 1] += value;
    wasDigits = isNumber;
  }
  return around;
}

/** From right to left the sign of `US$` would be shown before its letters: the mark keeps it behind them. */
const keepSign = (locale: string, text: string): string =>
  direction(locale) === 'rtl' ? text.replace(/(?<=\p{Lu})\$/gu, '$$\u200e') : text;

/**
 * Formats ranges as `formatRange` does, a hundred times as fast: what stands around the two numbers depends on the
 * language and the currency alone, so it is taken from one range.
 */
const amountFormat = (locale: string, currency: string, isWhole: boolean): AmountFormat =>
  once(locale, `${currency} ${isWhole}`, () => {
    const format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      ...(isWhole && { maximumFractionDigits: 0 }),
    });
    const { minimumFractionDigits, maximumFractionDigits } = format.resolvedOptions();
    const digits = numberFormat(locale, {
      minimumFractionDigits,
      maximumFractionDigits,
    } as Intl.NumberFormatOptions);
    const [before, between, after] = aroundNumbers(format).map((text) => keepSign(locale, text));
    return {
      one: (amount) => keepSign(locale, format.format(amount)),
      range: (from, to) => `${before}${digits.format(from)}${between}${digits.format(to)}${after}`,
    };
  });

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
  const format = amountFormat(locale, salaryCurrency, isWhole);
  const range = (): string => {
    if (salaryMin === undefined) return translate(locale, 'salary.up-to', { amount: format.one(only) });
    if (salaryMax === undefined) return translate(locale, 'salary.from', { amount: format.one(only) });
    return salaryMin === salaryMax ? format.one(only) : format.range(salaryMin, salaryMax);
  };
  return translate(locale, `salary.${salaryPeriod}` as MessageKey, { amount: range() });
}
