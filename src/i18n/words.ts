/** Values in words of a language. */
import type { CalendarDate } from '../postings/calendar-date.ts';
import type { FacetValue } from '../postings/facets.ts';
import { type FieldName, fieldRow } from '../postings/fields.ts';
import { monthsInWords } from './durations.ts';
import { collator, dateFormat, displayNames, numberFormat, once } from './formatters.ts';
import { translateIfKnown } from './translate.ts';

/** @example countryName('fr', 'DE') // → 'Allemagne' */
export const countryName = (locale: string, code: string): string =>
  once(locale, code, () => displayNames(locale, 'region').of(code) ?? code);

const capitalize = (locale: string, text: string): string => {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
};

/** A language in another one's words. */
export const languageName = (locale: string, tag: string): string =>
  once(locale, `language ${tag}`, () => displayNames(locale, 'language').of(tag) ?? tag);

/** Languages that `Intl` calls otherwise than their speakers do in a choice of language. */
const ownNames: Readonly<Record<string, string>> = {
  id: 'Bahasa Indonesia',
  ms: 'Bahasa Melayu',
  'pt-PT': 'Português (Portugal)',
};

/** @example autonym('fr') // → 'Français' */
export const autonym = (tag: string): string =>
  once(tag, 'autonym', () => ownNames[tag] ?? capitalize(tag, languageName(tag, tag)));

/** @example dateInWords('en', '2026-11-02') // → 'November 2, 2026' */
export const dateInWords = (locale: string, date: CalendarDate, style: 'long' | 'medium' = 'long'): string =>
  once(locale, `${style} ${date}`, () => dateFormat(locale, style).format(Date.parse(`${date}T00:00:00Z`)));

/** The label of a field; in English where a language has none. */
export const fieldLabel = (locale: string, field: FieldName): string =>
  translateIfKnown(locale, `field.${field}`) ?? fieldRow(field).label;

/** The heading of a facet: `Countries`. */
export const facetLabel = (locale: string, field: FieldName): string =>
  translateIfKnown(locale, `facet.${field}`) ?? fieldLabel(locale, field);

/** One value of a field as a visitor reads it. */
export function valueInWords(locale: string, field: FieldName, value: unknown): string {
  const text = String(value);
  switch (fieldRow(field).kind) {
    case 'country':
      return countryName(locale, text);
    case 'language':
      return languageName(locale, text);
    case 'term':
    case 'flag':
      return translateIfKnown(locale, `value.${field}.${text}`) ?? text;
    case 'date':
      return translateIfKnown(locale, `value.${field}.${text}`) ?? dateInWords(locale, text);
    case 'months':
      return monthsInWords(locale, Number(value));
    case 'number':
      return numberFormat(locale).format(Number(value));
    default:
      return text;
  }
}

export interface NamedFacetValue extends FacetValue {
  name: string;
}

/** The values of a facet with their names; sorted by the language's collation where the facet is ordered by name. */
export function nameFacetValues(
  locale: string,
  field: FieldName,
  order: 'listed' | 'name',
  values: readonly FacetValue[],
): NamedFacetValue[] {
  const named = values.map((value) => ({ ...value, name: valueInWords(locale, field, value.value) }));
  return order === 'name' ? named.sort((a, b) => collator(locale).compare(a.name, b.name)) : named;
}
