import { quote } from '../../postings/problem.ts';
import { phrase, say } from '../../postings/wording.ts';
import { type Leaf, pathInWords } from '../source/branch.ts';
import type { Facts } from './facts.ts';

export interface Pay {
  min?: Leaf | undefined;
  max?: Leaf | undefined;
  currency?: Leaf | undefined;
  period?: Leaf | undefined;
}

/** Pay is taken as a whole: an amount without its currency or period says nothing. */
export function putPay(facts: Facts, pay: Pay): void {
  const read = {
    salaryMin: amountOf(facts, 'salaryMin', pay.min),
    salaryMax: amountOf(facts, 'salaryMax', pay.max),
    salaryCurrency: pay.currency && facts.reading('salaryCurrency', pay.currency.value),
    salaryPeriod: pay.period && facts.reading('salaryPeriod', pay.period.value),
  };
  const isWhole =
    (read.salaryMin ?? read.salaryMax) !== undefined &&
    read.salaryCurrency !== undefined &&
    read.salaryPeriod !== undefined;
  const isSecond = facts.fields.salaryCurrency !== undefined;
  const leaves = [pay.min, pay.max, pay.currency, pay.period].filter((leaf) => leaf !== undefined);
  if (isWhole && !isSecond) {
    if (pay.period && facts.isGuess('salaryPeriod', pay.period.value))
      facts.doubt(
        'salaryPeriod',
        say`${quote(read.salaryPeriod)} from ${quote(pay.period.value)} (${pathInWords(pay.period.path)})`,
      );
    for (const [name, value] of Object.entries(read))
      if (value !== undefined) Object.assign(facts.fields, { [name]: value });
    return;
  }
  const why = isSecond
    ? phrase('one pay range a posting')
    : phrase('pay needs an amount, a currency and a period');
  for (const { path, value } of leaves) if (value !== 0) facts.leaveOut(path, value, why);
}

function amountOf(facts: Facts, name: 'salaryMin' | 'salaryMax', leaf: Leaf | undefined): unknown {
  return leaf && facts.reading(name, leaf.value);
}
