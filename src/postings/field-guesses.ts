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
import { valueToText } from './value-text.ts';

export type Guess = (value: unknown, locales: readonly string[]) => string | undefined;

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
const knownWorkplace = term(workplaceTypes, termSynonyms.workplaceType);

/** Less than all of the work from elsewhere: `60% remote`. */
const partlyElsewhere = /^[1-9]\d? ?% (?:remote|home ?office|télétravail|teletrabajo|von zu ?hause)$/;

export const workplaceType: Guess = (value, locales) =>
  typeof value === 'string' && partlyElsewhere.test(fold(value)) ? 'hybrid' : knownWorkplace(value, locales);

export const employmentType = term(employmentTypes, termSynonyms.employmentType);
export const salaryPeriod = term(salaryPeriods, termSynonyms.salaryPeriod);

export const vacancy = term(vacancies, termSynonyms.vacancy);
export const education = term(educations, termSynonyms.education);

export const date: Guess = (value) =>
  typeof value === 'string' || typeof value === 'number' ? guessCalendarDate(String(value)) : undefined;

const atOnce =
  /^(?:immediate(?:ly)?|asap|as soon as possible|now|at once|(?:ab )?sofort|(?:zum )?nächstmöglich(?:en zeitpunkt)?|(?:dès que possible|immédiatement|tout de suite)|inmediata(?:mente)?|de inmediato|lo antes posible|imediat[oa](?:mente)?|immediatamente|subito|od zaraz|natychmiast|per direct|direct|即日|すぐに|立即|فورا)$/;

/** A word before the day: `ab 1.1.2027`. */
const from = /^(?:from|as of|ab|ab dem|zum|à partir du|dès le|desde el|a partir del?|dal|vanaf|od)\s+(?=\d)/i;

export const startDate: Guess = (value, locales) =>
  typeof value === 'string' && atOnce.test(fold(value))
    ? 'immediately'
    : date(typeof value === 'string' ? value.trim().replace(from, '') : value, locales);

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
  const written = fold(valueToText(value));
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

/** An address in the marks of Markdown or of an e-mail program. */
const wrapped = /^(?:\[[^\]]*\]\(([^()\s]+)\)|<([^<>\s]+)>)$/;

export const apply: Guess = (value) => {
  if (typeof value !== 'string') return undefined;
  const [, link, quotedAddress] = wrapped.exec(value.trim()) ?? [];
  const written = (link ?? quotedAddress ?? value.trim().replace(/^<|>$|\.$/g, '')).replace(
    /^mailto:\s*/i,
    '',
  );
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
