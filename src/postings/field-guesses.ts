/** What somebody meant by a value that a field does not take: one function a kind of field. */
import { guessCalendarDate } from './calendar-date.ts';
import {
  canonicalLocale,
  employmentTypes,
  isEmail,
  isHttpsUrl,
  levels,
  salaryPeriods,
  workplaceTypes,
} from './field-schemas.ts';
import { guessCountry } from './iso-3166.ts';
import { guessCurrency } from './iso-4217.ts';
import { nearest } from './nearest.ts';
import { textToSlug } from './slug.ts';
import { termSynonyms } from './term-synonyms.ts';

type Guess = (value: unknown, locales: readonly string[]) => string | undefined;

const fold = (value: string): string =>
  value
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/** By synonym in any language, else by spelling. */
export const term = (values: readonly string[], synonyms: Record<string, string> = {}): Guess => {
  const meanings = new Map([
    ...Object.entries(synonyms),
    ...values.map((value): [string, string] => [fold(value), value]),
  ]);
  return (value) =>
    typeof value === 'string' ? (meanings.get(fold(value)) ?? nearest(value, values)) : undefined;
};

export const level = term(levels, termSynonyms.level);
export const workplaceType = term(workplaceTypes, termSynonyms.workplaceType);
export const employmentType = term(employmentTypes, termSynonyms.employmentType);
export const salaryPeriod = term(salaryPeriods, termSynonyms.salaryPeriod);

export const date: Guess = (value) =>
  typeof value === 'string' || typeof value === 'number' ? guessCalendarDate(String(value)) : undefined;

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
  if (/^(yes|y|true|on|1|ja|oui|sí|si|sim|tak|はい|نعم)$/.test(written)) return 'true';
  return /^(no|n|false|off|0|nein|non|não|nie|nee|いいえ|لا)$/.test(written) ? 'false' : undefined;
};

/**
 * A number that is written with separators, a currency or a "k".
 *
 * @example number('50.000 €') // → '50000'
 * @example number('50k') // → '50000'
 */
export const number: Guess = (value) => {
  if (typeof value !== 'string') return undefined;
  const written = value.replace(/[\p{Sc}\s\u00a0\u202f'’_]|[A-Za-z]{3}$/gu, '');
  const thousand = /^(\d+)([.,]\d)?k$/i.exec(written);
  if (thousand) return String(Number(`${thousand[1]}${(thousand[2] ?? '').replace(',', '.')}`) * 1000);
  if (/^\d{1,3}([.,]\d{3})+$/.test(written)) return written.replace(/[.,]/g, '');
  if (/^\d+,\d{1,2}$/.test(written)) return written.replace(',', '.');
  return /^\d+(\.\d{1,2})?$/.test(written) ? written : undefined;
};

export const apply: Guess = (value) => {
  if (typeof value !== 'string') return undefined;
  const written = value.trim().replace(/^<|>$/g, '');
  const candidates = [
    written.replace(/^mailto:/i, ''),
    written.replace(/^http:\/\//i, 'https://'),
    `https://${written}`,
  ];
  return candidates.find((address) => address !== value && (isEmail(address) || isHttpsUrl(address)));
};

const namesByLocales = new Map<string, Map<string, string>>();

/** What languages are called in each other's words. */
function languageNames(locales: readonly string[]): ReadonlyMap<string, string> {
  const id = locales.join();
  let names = namesByLocales.get(id);
  if (!names) {
    names = new Map();
    for (const reader of locales) {
      const display = new Intl.DisplayNames(reader, { type: 'language' });
      for (const known of locales) names.set((display.of(known) ?? known).toLowerCase(), known);
    }
    namesByLocales.set(id, names);
  }
  return names;
}

export const locale: Guess = (value, locales) => {
  if (typeof value !== 'string') return undefined;
  const canonical = canonicalLocale(value.trim().replace('_', '-'));
  if (canonical && locales.includes(canonical)) return canonical;
  const language = canonical?.split('-')[0];
  return (
    languageNames(locales).get(value.trim().toLowerCase()) ??
    locales.find((known) => known === language) ??
    locales.find((known) => known.split('-')[0] === language)
  );
};
