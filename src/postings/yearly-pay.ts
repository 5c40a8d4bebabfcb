import type { Posting } from './posting.ts';

type Paid = Pick<Posting, 'salaryMin' | 'salaryMax' | 'salaryCurrency' | 'salaryPeriod' | 'weeklyHours'>;

export interface YearlyPay {
  /** ISO 4217. */
  currency: string;
  /** The most that is paid in a year, in the currency. */
  amount: number;
}

const weeks = 52;
const fullTime = 40;

/**
 * The upper end of the pay as an amount a year, so that pay for different periods can be compared: 52 weeks of five
 * days, and of the hours that the posting states, else of 40.
 *
 * @example yearlyPay({ salaryMax: 20, salaryCurrency: 'EUR', salaryPeriod: 'HOUR' }) // → { currency: 'EUR', amount: 41600 }
 */
export function yearlyPay(posting: Paid): YearlyPay | undefined {
  const { salaryMin, salaryMax = salaryMin, salaryCurrency, salaryPeriod, weeklyHours } = posting;
  if (salaryMax === undefined || salaryCurrency === undefined || salaryPeriod === undefined) return undefined;
  const times = { HOUR: weeks * (weeklyHours ?? fullTime), DAY: weeks * 5, WEEK: weeks, MONTH: 12, YEAR: 1 };
  return { currency: salaryCurrency, amount: salaryMax * times[salaryPeriod] };
}
