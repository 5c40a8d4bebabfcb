/** Numbers as people write them: with separators, a currency, a unit. */
import { normalizeDigits } from './calendar-date-readings.ts';
import type { Guess } from './field-guesses.ts';
import { guessCurrency } from './iso-4217.ts';

/** What stands around the number of a pay. */
const money =
  /\p{Sc}|\b(?:[A-Z]{3}|euros?|dollars?|pounds?|francs?|franken|zł(?:otych)?|brutto|gross|p\.?\s?a\.?)(?![\p{L}])|zł|円|元|原|원/giu;

/** The currency that is written beside a number: its code, or its sign when it is no code that can be told. */
export function currencyIn(value: string): string | undefined {
  for (const [word] of value.matchAll(money)) {
    const named = /^euros?$/i.test(word) ? 'EUR' : guessCurrency(word);
    // More than one country writes a dollar, a yen or a pound by the same sign.
    if (named) return /^[$¥]/.test(word) ? word : named;
  }
  return undefined;
}

/**
 * A number that is written with separators, a currency or a "k".
 *
 * @example number('50.000 €') // → '50000'
 * @example number('50k') // → '50000'
 */
export const number: Guess = (value) => {
  if (typeof value !== 'string') return undefined;
  const plain = normalizeDigits(value)
    .replace(/(\d)\s*T(?:EUR|€|CHF)(?![\p{L}\d])/u, '$1k')
    .replace(/(\d)\s*(k)(?![\p{L}\d])/iu, '$1$2');
  const written = plain.replace(money, '').replace(/[\s'’_]|(?:,|\.)?[-–—]+$/g, '');
  const thousand = /^(\d+)(?:[.,](\d))?(?:[kt]|tsd\.?)$/i.exec(written);
  if (thousand) return String(Number(thousand[1]) * 1000 + Number(thousand[2] ?? 0) * 100);
  const grouped = /^(\d{1,3})((?:[.,]\d{3})+)(?:[.,](\d{1,2}))?$/.exec(written);
  if (grouped) {
    const [, first = '', groups = '', cents = ''] = grouped;
    const marks = new Set(groups.match(/[.,]/g));
    const isCents = cents === '' || !marks.has(written.at(-cents.length - 1) ?? '');
    const decimals = /^0*$/.test(cents) ? '' : `.${cents}`;
    return marks.size === 1 && isCents ? `${first}${groups.replace(/[.,]/g, '')}${decimals}` : undefined;
  }
  const decimal = /^(\d+)[.,](\d{1,2})$/.exec(written);
  if (decimal) return /^0+$/.test(decimal[2] ?? '') ? decimal[1] : `${decimal[1]}.${decimal[2]}`;
  return /^\d+$/.test(written) ? String(Number(written)) : undefined;
};

const hourUnit =
  /\s*(?:h|hrs?|hours?|std|stunden|heures?|horas?|ore|uren|godzin|timer|timmar)\.?(?:\s*(?:\/|per|pro|a|par|por|la|alla|na)?\s*(?:w|wk|week|woche|semaine|sem|semana|settimana|tydzień|uge|vecka|wöchentlich|weekly)\.?)?$/iu;

/** @example hours('38,5 Std./Woche') // → '38.5' */
export const hours: Guess = (value, locales) =>
  number(typeof value === 'string' ? value.trim().replace(hourUnit, '') : value, locales);

const years =
  /^(?:min\.?\s*|ab\s*|mind\.?\s*)?(\d{1,2})\s*\+?\s*(?:years?|yrs?|jahre?n?|ans?|années?|años?|anni?|anos?|jaar|lata?)$/iu;
const monthUnit =
  /^(?:min\.?\s*)?(\d{1,3})\s*\+?\s*(?:months?|monate?n?|mois|meses|mes|mesi|mese|maanden)$/iu;

/** @example months('3+ years') // → '36' */
export const months: Guess = (value, locales) => {
  if (typeof value !== 'string') return undefined;
  const written = value.trim();
  const inYears = years.exec(written)?.[1];
  return inYears === undefined
    ? number(monthUnit.exec(written)?.[1] ?? value, locales)
    : String(Number(inYears) * 12);
};
