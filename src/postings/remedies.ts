/** What somebody meant by a value that a field does not take, and how sure that is. */
import { readCalendarDates } from './calendar-date-readings.ts';
import { isEmail } from './field-schemas.ts';
import { type FieldName, type FieldRow, fieldRow } from './fields.ts';
import { nearestCountry } from './iso-3166.ts';
import { misspelt, nearest } from './nearest.ts';
import type { PostingPolicy } from './posting.ts';
import { toScalar } from './repairs/scalar.ts';

export interface Remedy {
  /** The only thing that can be meant, as it is written in YAML. */
  value?: string;
  /** Something like it. */
  near?: string;
  /** Several things that can be meant. */
  readings?: readonly string[];
}

/** What a guess stands for in YAML. */
function guessToValue({ kind }: FieldRow, guess: string): unknown {
  if (kind === 'flag') return guess === 'true';
  return kind === 'number' || kind === 'months' ? Number(guess) : guess;
}

/** Characters without width at the ends of a value, and what is left of a list or of code around it. */
const trimmed = (value: string): string =>
  value
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/^[\s,;]+|[\s,;.]+$/g, '')
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(/^["'“”„«](.*)["'“”»]$/, '$1');

const optionsOf = ({ schema }: FieldRow): readonly string[] =>
  ((schema as { options?: readonly unknown[] }).options ?? []).filter((option) => typeof option === 'string');

/** The one value that is meant by letters; none when it is not sure. */
function meantBy(name: FieldName, value: unknown, { allowed, locales }: PostingPolicy): string | undefined {
  const row = fieldRow(name);
  const known = name === 'locale' && locales.length > 0 ? locales : allowed[name];
  const fits = (guess: string | undefined): guess is string =>
    guess !== undefined && (known?.includes(guess) ?? row.schema.safeParse(guessToValue(row, guess)).success);
  const plain = typeof value === 'string' ? trimmed(value) : value;
  const own = typeof plain === 'string' && plain !== value ? plain : undefined;
  return [
    row.guess?.(value, locales),
    row.guess?.(plain, locales),
    own,
    slipOf(name, plain, allowed[name]),
  ].find(fits);
}

function slipOf(name: FieldName, value: unknown, allowed?: readonly string[]): string | undefined {
  return typeof value === 'string' ? misspelt(value, allowed ?? optionsOf(fieldRow(name))) : undefined;
}

const separator = /\s*[,;/|+&\n]\s*|\s+(?:and|or|und|oder|et|ou|y|o|e|i|en|of)\s+/u;

/** Codes with nothing but spaces between them. */
const codes = /^[A-Z]{2}(?:\s+[A-Z]{2})+$/;

/** A list that is written as one value. */
function listOf(name: FieldName, value: string, policy: PostingPolicy): string | undefined {
  const parts = value
    .replace(/^[[(]|[\])]$/g, '')
    .split(name === 'country' && codes.test(value.trim()) ? /\s+/ : separator)
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 50) return undefined;
  const meant = parts.map((part) => meantBy(name, part, policy));
  const known = meant.filter((each) => each !== undefined);
  return known.length === parts.length
    ? `[${[...new Set(known)].map((each) => toScalar(each, true)).join(', ')}]`
    : undefined;
}

export function remedyFor(name: FieldName, value: unknown, policy: PostingPolicy, isItem: boolean): Remedy {
  const row = fieldRow(name);
  const meant = meantBy(name, value, policy);
  if (meant !== undefined) return { value: row.kind === 'text' ? toScalar(meant) : meant };
  if (typeof value !== 'string') return {};
  const list = row.many && !isItem && row.kind !== 'text' ? listOf(name, value, policy) : undefined;
  if (list !== undefined) return { value: list };
  const readings = row.kind === 'date' ? readCalendarDates(trimmed(value)) : [];
  if (readings.length > 1) return { readings };
  const near = nearOf(name, value, policy);
  return near === undefined ? {} : { near };
}

/** Something like what is written; none when nothing is. */
function nearOf(name: FieldName, value: string, policy: PostingPolicy): string | undefined {
  const row = fieldRow(name);
  const secure = value.trim().replace(/^http:\/\//i, 'https://');
  if (row.kind === 'address' && secure !== value.trim() && row.schema.safeParse(secure).success)
    return secure;
  const spoken = value
    .trim()
    .replace(/\s*[([{]?\s*\b(?:at|ät)\b\s*[)\]}]?\s*/i, '@')
    .replace(/\s*[([{]\s*(?:dot|punkt|point)\s*[)\]}]\s*/gi, '.');
  const named = /^[^<>@]{1,60}<([^<>\s]+)>$/.exec(value.trim())?.[1];
  if (/email|apply/i.test(name)) {
    const address = [spoken, named].find((each) => each !== undefined && isEmail(each));
    if (address !== undefined) return address;
  }
  if (row.kind === 'date') {
    const short = /^(\d{1,2}\.\d{1,2}\.)(\d{2})$/.exec(value.trim());
    return short ? readCalendarDates(`${short[1]}20${short[2]}`)[0] : undefined;
  }
  if (row.kind === 'country') return nearestCountry(value, policy.locales);
  return nearest(value, policy.allowed[name] ?? optionsOf(row));
}
