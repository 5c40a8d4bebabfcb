import type { MonetaryAmountLeaf, QuantitativeValueLeaf } from 'schema-dts';
import type { Posting } from '../postings/posting.ts';
import { stated } from './thing.ts';

type Pay = Pick<Posting, 'salaryMin' | 'salaryMax' | 'salaryCurrency' | 'salaryPeriod' | 'salaryNote'>;

/** The pay as HR stated it, never an estimate; none without an amount, its currency and its period. */
export function makeBaseSalary({
  salaryMin,
  salaryMax,
  salaryCurrency,
  salaryPeriod,
  salaryNote,
}: Pay): MonetaryAmountLeaf | undefined {
  if ((salaryMin ?? salaryMax) === undefined || !salaryCurrency || !salaryPeriod) return undefined;
  const isRange = salaryMin !== salaryMax;
  return stated<MonetaryAmountLeaf>({
    '@type': 'MonetaryAmount',
    currency: salaryCurrency,
    value: stated<QuantitativeValueLeaf>({
      '@type': 'QuantitativeValue',
      value: isRange ? undefined : salaryMin,
      minValue: isRange ? salaryMin : undefined,
      maxValue: isRange ? salaryMax : undefined,
      unitText: salaryPeriod,
    }),
    description: salaryNote,
  });
}
