/** The facts of a posting, in the order of the field table. */
import { payInWords } from '../i18n/pay.ts';
import { placesInWords } from '../i18n/places.ts';
import { translate } from '../i18n/translate.ts';
import { fieldLabel, valueInWords } from '../i18n/words.ts';
import { facetFields } from '../postings/facets.ts';
import { type FieldName, fieldNames, fieldRow } from '../postings/fields.ts';
import type { Posting } from '../postings/posting.ts';
import { type CareersSite, localeBoard } from './careers-site.ts';

export interface FactValue {
  text: string;
  /** A list of postings that share the value, or an address to write to. */
  href?: string;
}

export interface Fact {
  /** Name of the field; several fields that say one thing have the name of the first. */
  name: string;
  label: string;
  values: FactValue[];
}

function valueLink(
  careers: CareersSite,
  posting: Posting,
  field: FieldName,
  value: string,
): string | undefined {
  if (fieldRow(field).kind === 'email') return `mailto:${value}`;
  const { locale } = posting;
  const segment = facetFields.find((facet) => facet.field === field)?.segment;
  const found = localeBoard(careers, locale)
    .facet(field)
    ?.values.find((known) => known.value === value);
  return segment && found ? careers.paths.facetValue(locale, segment, found.slug) : undefined;
}

function fieldFact(careers: CareersSite, posting: Posting, field: FieldName): Fact | undefined {
  const { locale } = posting;
  const values = [posting[field] ?? []].flat();
  if (values.length === 0) return undefined;
  const isRemoteFrom = field === 'country' && posting.workplaceType === 'remote';
  if (field === 'city') {
    const places = placesInWords(locale, posting).map((text) => ({ text }));
    return { name: field, label: fieldLabel(locale, field), values: places };
  }
  return {
    name: field,
    label: isRemoteFrom ? translate(locale, 'field.remoteCountry') : fieldLabel(locale, field),
    values: values.map((value) => {
      const href = valueLink(careers, posting, field, String(value));
      return { text: valueInWords(locale, field, value), ...(href && { href }) };
    }),
  };
}

/** Only what HR stated, and the defaults that the format gives. */
export function makeFacts(careers: CareersSite, posting: Posting): Fact[] {
  const pay = payInWords(posting.locale, posting);
  const facts = fieldNames.flatMap((field) => {
    if (field === 'salaryMin' && pay) {
      return [{ name: 'salary', label: translate(posting.locale, 'field.salary'), values: [{ text: pay }] }];
    }
    return fieldRow(field).shown ? (fieldFact(careers, posting, field) ?? []) : [];
  });
  return facts;
}
