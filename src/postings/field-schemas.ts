/** The shapes that values of fields may have, shared by the rows of the field table. */
import { z } from 'zod';
import { isCalendarDate } from './calendar-date.ts';
import { isOneLine } from './characters.ts';
import { countryCodes } from './iso-3166.ts';
import { currencyCodes } from './iso-4217.ts';
import { isSlug } from './slug.ts';

export const levels = [
  'intern',
  'junior',
  'mid',
  'senior',
  'staff',
  'principal',
  'lead',
  'manager',
  'director',
  'executive',
] as const;
export const workplaceTypes = ['on-site', 'hybrid', 'remote'] as const;
export const employmentTypes = [
  'FULL_TIME',
  'PART_TIME',
  'CONTRACTOR',
  'TEMPORARY',
  'INTERN',
  'VOLUNTEER',
  'PER_DIEM',
  'OTHER',
] as const;
export const salaryPeriods = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'] as const;
export const vacancies = ['existing', 'pool'] as const;
export const educations = [
  'none',
  'high-school',
  'associate',
  'bachelor',
  'postgraduate',
  'professional-certificate',
] as const;

/** One line of text of at most so many characters. */
export const text = (maximum: number) =>
  z.string().trim().normalize('NFC').min(1).max(maximum).refine(isOneLine);

export const calendarDate = z.string().refine(isCalendarDate);
export const country = z.string().refine((code) => countryCodes.has(code));
export const region = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/);
export const currency = z.string().refine((code) => currencyCodes.has(code));
export const amount = z.number().positive().max(1e12);
export const wholeNumber = (minimum: number) => z.number().int().min(minimum).max(1_000_000);
export const slug = z.string().normalize('NFC').refine(isSlug);

/** The tag in its canonical case; not yet held against the locales of the site. */
export const locale = z.string().transform((tag, context) => {
  const canonical = canonicalLocale(tag);
  if (canonical) return canonical;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

/** Thousands of postings have few tags. */
const canonicalTags = new Map<string, string | undefined>();

/** @example canonicalLocale('pt-br') // → 'pt-BR' */
export function canonicalLocale(tag: string): string | undefined {
  if (!canonicalTags.has(tag)) canonicalTags.set(tag, makeCanonical(tag));
  return canonicalTags.get(tag);
}

function makeCanonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

// Without the marks that mean something in a `mailto:` address.
const emailPattern = /^[\p{L}\p{Nd}.!$&*+=^_{|}~-]{1,64}@[\p{L}\p{Nd}-]+(\.[\p{L}\p{Nd}-]+)+$/u;

export const isEmail = (address: string): boolean => address.length <= 254 && emailPattern.test(address);

/**
 * Whether an address is a plain `https://` one: no user name, no bare IP address, nothing that browsers and
 * people read differently.
 */
export function isHttpsUrl(address: string): boolean {
  if (address.length > 2000 || /[\s\\"'<>`\p{Cc}\p{Cf}]/u.test(address)) return false;
  if (!address.toLowerCase().startsWith('https://') || !URL.canParse(address)) return false;
  const { protocol, username, password, hostname } = new URL(address);
  const isNamed = hostname.includes('.') && !/^[\d.]+$|^\[/.test(hostname);
  return protocol === 'https:' && username === '' && password === '' && isNamed;
}

export const email = z.string().trim().refine(isEmail);
export const httpsUrl = z.string().trim().refine(isHttpsUrl);
export const apply = z
  .string()
  .trim()
  .refine((address) => isEmail(address) || isHttpsUrl(address));

/**
 * Whether hosts read a path as it is written: each `%` begins an escape of UTF-8, and no segment is empty, leads elsewhere,
 * or hides a slash or what cannot be seen.
 */
function isPlainPath(path: string): boolean {
  try {
    return path
      .replace(/^\/|\/$/g, '')
      .split('/')
      .map(decodeURIComponent)
      .every((segment) => !/^\.{0,2}$|[/\\\t]/.test(segment) && isOneLine(segment));
  } catch {
    return false;
  }
}

/** A path of this site as a visitor may have bookmarked it. */
export const oldPath = z
  .string()
  .max(500)
  .regex(/^\/(?!\/)[\p{L}\p{M}\p{Nd}/._~%-]+$/u)
  .refine(isPlainPath);
