/** What somebody meant by a value that a field does not take: one function a kind of field. */
import { guessCalendarDate } from './calendar-date-readings.ts';
import {
  canonicalLocale,
  educations,
  employmentTypes,
  isEmail,
  isHttpsUrl,
  levels,
  salaryPeriods,
  vacancies,
  workplaceTypes,
} from './field-schemas.ts';
import { guessCountry } from './iso-3166.ts';
import { guessCurrency } from './iso-4217.ts';
import { writtenLanguages } from './languages.ts';
import { textToSlug } from './slug.ts';
import { termSynonyms } from './term-synonyms.ts';

type Guess = (value: unknown, locales: readonly string[]) => string | undefined;

const fold = (value: string): string =>
  value
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\s*\((?:[mwfdxnhi]\s*\/\s*)+[mwfdxnhi]\)$/, '')
    .replace(/[\s_\u2010-\u2015-]+/g, ' ')
    .trim();

/** By its own name in any spelling, else by a synonym in any language. */
export const term = (values: readonly string[], synonyms: Record<string, string> = {}): Guess => {
  const meanings = new Map([
    ...Object.entries(synonyms),
    ...values.map((value): [string, string] => [fold(value), value]),
  ]);
  return (value) => (typeof value === 'string' ? meanings.get(fold(value)) : undefined);
};

export const level = term(levels, termSynonyms.level);
export const workplaceType = term(workplaceTypes, termSynonyms.workplaceType);
export const employmentType = term(employmentTypes, termSynonyms.employmentType);
export const salaryPeriod = term(salaryPeriods, termSynonyms.salaryPeriod);

export const vacancy = term(vacancies, termSynonyms.vacancy);
export const education = term(educations, termSynonyms.education);

export const date: Guess = (value) =>
  typeof value === 'string' || typeof value === 'number' ? guessCalendarDate(String(value)) : undefined;

const atOnce =
  /^(?:immediate(?:ly)?|asap|as soon as possible|now|at once|(?:ab )?sofort|(?:dès que possible|immédiatement|tout de suite)|inmediata(?:mente)?|de inmediato|imediat[oa](?:mente)?|immediatamente|subito|od zaraz|natychmiast|per direct|direct|即日|すぐに|立即|فورا)$/;

export const startDate: Guess = (value, locales) =>
  typeof value === 'string' && atOnce.test(fold(value)) ? 'immediately' : date(value, locales);

export const country: Guess = (value, locales) =>
  typeof value === 'string' ? guessCountry(value, locales) : undefined;

export const currency: Guess = (value) => (typeof value === 'string' ? guessCurrency(value) : undefined);

export const region: Guess = (value) => {
  const code = typeof value === 'string' ? value.trim().toUpperCase().replace(/[\s_]/, '-') : '';
  return /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code) ? code : undefined;
};

export const slug: Guess = (value) =>
  typeof value === 'string' ? textToSlug(value) || undefined : undefined;

export const flag: Guess = (value) => {
  const written = fold(String(value));
  if (
    /^(yes|y|true|on|1|x|ja|oui|vrai|wahr|sí|si|sì|sim|tak|verdadero|kyllä|ano|да|так|はい|是|예|نعم)$/.test(
      written,
    )
  )
    return 'true';
  return /^(no|n|false|off|0|nein|non|faux|falsch|não|nie|nee|falso|nej|ei|нет|ні|いいえ|否|아니요|لا)$/.test(
    written,
  )
    ? 'false'
    : undefined;
};

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
  const plain = value.normalize('NFKC').replace(/(\d)\s*(k)(?![\p{L}\d])/iu, '$1$2');
  const written = plain.replace(money, '').replace(/[\s'’_]|(?:,|\.)?[-–—]+$/g, '');
  const thousand = /^(\d+)(?:[.,](\d))?(?:k|tsd\.?)$/i.exec(written);
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

/** An address in the marks of Markdown or of an e-mail program. */
const wrapped = /^(?:\[[^\]]*\]\(([^()\s]+)\)|<([^<>\s]+)>)$/;

export const apply: Guess = (value) => {
  if (typeof value !== 'string') return undefined;
  const [, link, quotedAddress] = wrapped.exec(value.trim()) ?? [];
  const written = (link ?? quotedAddress ?? value.trim().replace(/^<|>$/g, '')).replace(/^mailto:\s*/i, '');
  const isBare = /^[\p{L}\p{Nd}-]+(?:\.[\p{L}\p{Nd}-]+)*\.\p{L}{2,}(?:[/?#]|$)/u.test(written);
  const candidates = [written, ...(isBare ? [`https://${written}`] : [])];
  return candidates.find((address) => address !== value && (isEmail(address) || isHttpsUrl(address)));
};

const namesByLocales = new Map<string, Map<string, string>>();

/** What languages are called in their own words and in those of every language of the interface. */
function languageNames(locales: readonly string[]): ReadonlyMap<string, string> {
  const id = locales.join();
  let names = namesByLocales.get(id);
  if (!names) {
    names = new Map();
    for (const reader of new Set([...locales, ...writtenLanguages])) {
      const display = new Intl.DisplayNames(reader, { type: 'language' });
      for (const known of locales) {
        for (const tag of [known, new Intl.Locale(known).language]) {
          const name = (display.of(tag) ?? known).toLowerCase();
          if (!names.has(name)) names.set(name, known);
        }
      }
    }
    namesByLocales.set(id, names);
  }
  return names;
}

const canonical = (tag: string): string | undefined =>
  canonicalLocale(
    tag
      .trim()
      .replaceAll('_', '-')
      .replace(/\.utf-?8$/i, ''),
  );

export const locale: Guess = (value, locales) => {
  if (typeof value !== 'string') return undefined;
  const tag = canonical(value);
  if (tag && locales.includes(tag)) return tag;
  const named = languageNames(locales).get(value.trim().toLowerCase());
  if (named) return named;
  const language = tag?.split('-')[0];
  const own = locales.filter((known) => known.split('-')[0] === language);
  return own.find((known) => known === language) ?? (own.length === 1 ? own[0] : undefined);
};
