/** Pay as people write it into a text. */

import { currencyCodes } from '../../postings/iso-4217.ts';
import { quote } from '../../postings/problem.ts';
import { phrase } from '../../postings/wording.ts';
import type { Leaf } from '../source/branch.ts';
import type { Facts } from './facts.ts';
import { putPay } from './pay.ts';

/** Japanese counts in ten thousands. */
const inUnits = (text: string): string =>
  text.replace(/([\d.,]{1,10})\s*万円?/g, (_, amount) => `${Number(amount.replaceAll(',', '')) * 10_000}円`);

/** "per year", "/Monat", "annual": how people write the time that pay is for. */
const periodWord =
  /(?:\b(?:per|pro|par|por|al?|an|je|im)\s+|\ball['’]|\/\s*)(hour|hr|h|stunde|std|heure|hora|ora|uur|day|tag|jour|día|dia|giorno|dag|week|woche|semaine|semana|settimana|month|mo|monat|mois|mes|mês|mese|maand|year|yr|annum|jahr|an|année|año|ano|anno|jaar)(?!\p{L})|(?<!\p{L})(?:hourly|daily|weekly|monthly|annual|annually|yearly|jährlich|monatlich|stündlich|stundenlohn|jahresgehalt|annuel|mensuel|anual|mensual|mensal|annuo|mensile|rocznie|miesięcznie|p\.\s?a\.)(?!\p{L})|年収|年俸|月給|時給|日給/iu;

const amount = /\d[\d.,'’ ]*\d(?:\s?k\b)?|\d+\s?k\b|\d+/giu;
const currencySign = /\b[A-Z]{3}\b|R\$|zł|[€£$¥₹円]/gu;
const isOtherWord = (sign: string): boolean => /^[A-Z]{3}$/.test(sign) && !currencyCodes.has(sign);
const upTo = /(?<!\p{L})(?:up to|maximum|max\.?|bis zu|jusqu['’]à|hasta|fino a|tot)(?!\p{L})/iu;
const fillers =
  /(?<!\p{L})(?:from|to|between|and|gross|von|ab|bis|zwischen|und|brutto|de|à|a|entre|et|y|bruts?|brutos?|lord[io]|desde|da|di|bruto|en)(?!\p{L})/giu;

export interface WrittenPay {
  min?: string;
  max?: string;
  currency?: string;
  period?: string;
  /** Something else is told as well, such as a bonus. */
  isMore?: boolean;
}

/**
 * Pay as people write it.
 *
 * @example readPay('50.000 – 60.000 € pro Jahr') // → { min: '50.000', max: '60.000', currency: '€', period: 'Jahr' }
 */
export function readPay(written: string): WrittenPay {
  const text = inUnits(written);
  const currency = (text.match(currencySign) ?? []).find((sign) => !isOtherWord(sign));
  const period = periodWord.exec(text);
  const [first, second] = (text.match(amount) ?? []).map((found) => found.replaceAll(' ', ''));
  const named = period?.[1] ?? period?.[0];
  const isHighest = second === undefined && first !== undefined && upTo.test(text);
  const min = isHighest ? undefined : first;
  const max = isHighest ? first : second;
  const isShort = min && max && /k$/i.test(max) && /^\d{1,3}$/.test(min);
  const rest = [amount, periodWord, currencySign, upTo, fillers].reduce(
    (left, pattern) => left.replace(pattern.global ? pattern : new RegExp(pattern, `${pattern.flags}g`), ' '),
    text,
  );
  return {
    ...(min && { min: isShort ? `${min}k` : min }),
    ...(max && { max }),
    ...(currency && { currency }),
    ...(named && { period: named }),
    ...(/[\p{L}\d]/u.test(rest) && { isMore: true }),
  };
}

/** Takes the pay of a text; what it says of bonus and the like becomes the note. Whether it was taken. */
export function takePay(facts: Facts, leaf: Leaf, label = ''): boolean {
  const { min, max, currency, isMore, period = readPay(label).period } = readPay(String(leaf.value));
  const part = (value: string | undefined) => (value === undefined ? undefined : { path: leaf.path, value });
  if (!(min ?? max) || !currency || !period) {
    facts.doubt(
      'salaryMin',
      phrase(`${quote(leaf.value)} lacks an amount, a currency or a period; it stays in the text`),
    );
    return false;
  }
  if (facts.fields.salaryCurrency !== undefined) return false;
  putPay(facts, { min: part(min), max: part(max), currency: part(currency), period: part(period) });
  const isTaken = facts.fields.salaryCurrency !== undefined;
  if (isTaken && isMore) facts.put('salaryNote', leaf);
  return isTaken;
}
