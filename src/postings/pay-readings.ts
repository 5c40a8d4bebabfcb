/** A pay that is written as one text: `50.000 – 60.000 € pro Jahr`. */
import { currencyIn, number } from './amount-readings.ts';
import { salaryPeriod } from './field-guesses.ts';
import { currencyCodes } from './iso-4217.ts';

export interface WrittenPay {
  salaryMin: string;
  salaryMax?: string;
  salaryCurrency?: string;
  salaryPeriod?: string;
}

const amount = String.raw`[\p{Sc}\s]{0,3}(?:[A-Z]{3}\s?)?(\d[\d.,'’\s]{0,14}(?:[kKT]|[tT]sd\.?)?)\s?(?:\p{Sc}|[A-Z]{3}\b|[eE]uros?)?`;
const pay = new RegExp(
  String.raw`^(?:[fF]rom|[aA]b|[vV]on|[bB]etween|[zZ]wischen|[dD]e|[eE]ntre)?\s*${amount}(?:\s*(?:-|–|—|to|bis|und|and|à|a|et|y)\s*${amount})?\s*(.{0,40})$`,
  'u',
);

const thousands = /(?:k|t|tsd\.?)$/i;

/** @example readPay('50k-60k') // → { salaryMin: '50000', salaryMax: '60000' } */
export function readPay(written: string): WrittenPay | undefined {
  const match = pay.exec(written.normalize('NFKC').trim().slice(0, 100));
  if (!match) return undefined;
  const [, first = '', last, rest = ''] = match.map((part) => part?.trim());
  // In `60-70k` the thousands hold for both.
  const isShort = last !== undefined && thousands.test(last) && /^\d{1,3}$/.test(first);
  const lower = number(isShort ? `${first}k` : first, []);
  const upper = last === undefined ? undefined : number(last, []);
  if (lower === undefined || (last !== undefined && upper === undefined)) return undefined;
  if (upper !== undefined && Number(upper) < Number(lower)) return undefined;
  const currency = currencyIn(written);
  const period = salaryPeriod(rest.replace(/^[/,(\s]+|[).,\s]+$/g, ''), []);
  if (rest !== '' && period === undefined) return undefined;
  return {
    salaryMin: lower,
    ...(upper !== undefined && { salaryMax: upper }),
    ...(currency !== undefined && currencyCodes.has(currency) && { salaryCurrency: currency }),
    ...(period !== undefined && { salaryPeriod: period }),
  };
}

/** The lines of a pay. */
export const payLines = (read: WrittenPay): string[] =>
  Object.entries(read).map(([name, value]) => `${name}: ${value}`);
