import { numberFormat } from '../../i18n/formatters.ts';
import type { Posting } from '../../postings/posting.ts';

type Stated = Pick<Posting, 'salaryMin' | 'salaryMax' | 'salaryCurrency' | 'salaryPeriod'>;

export interface Pay {
  minimum: number | undefined;
  maximum: number | undefined;
  /** ISO 4217. */
  currency: string;
  period: NonNullable<Posting['salaryPeriod']>;
}

/** The pay that the page of a posting shows; none when it shows none. */
export function payOf({ salaryMin, salaryMax, salaryCurrency, salaryPeriod }: Stated): Pay | undefined {
  if ((salaryMin ?? salaryMax) === undefined || !salaryCurrency || !salaryPeriod) return undefined;
  return { minimum: salaryMin, maximum: salaryMax, currency: salaryCurrency, period: salaryPeriod };
}

/**
 * The pay as programs read it from a text: plain numbers with the sign of their currency, and the period. All spaces
 * are plain ones.
 *
 * @example payText({ salaryMin: 60000, salaryMax: 75000, salaryCurrency: 'EUR', salaryPeriod: 'YEAR' })
 * // → '€60000 - €75000 per year'
 */
export function payText(posting: Stated): string | undefined {
  const pay = payOf(posting);
  if (!pay) return undefined;
  const { minimum, maximum, currency, period } = pay;
  const isWhole = [minimum, maximum].every((value) => value === undefined || Number.isInteger(value));
  const digits = isWhole ? { maximumFractionDigits: 0 } : {};
  const format = numberFormat('en', { style: 'currency', currency, useGrouping: false, ...digits });
  const amount = (value: number): string => format.format(value).replaceAll('\u00a0', ' ');
  const range = (): string => {
    if (minimum === undefined) return `Up to ${amount(maximum as number)}`;
    if (maximum === undefined) return `From ${amount(minimum)}`;
    return minimum === maximum ? amount(minimum) : `${amount(minimum)} - ${amount(maximum)}`;
  };
  return `${range()} per ${period.toLowerCase()}`;
}
