/** The facts of a posting, with the lists of postings that share them. */
import { factsInWords } from '../i18n/facts.ts';
import { facetFields } from '../postings/facets.ts';
import { type FieldName, fieldRow } from '../postings/fields.ts';
import type { Posting } from '../postings/posting.ts';
import { type CareersSite, localeBoard } from './careers-site.ts';

export interface FactValue {
  text: string;
  /** A list of postings that share the value, or an address to write to. */
  href?: string;
}

export interface Fact {
  /** Name of the field; several fields that say one thing have one name. */
  name: string;
  label: string;
  values: FactValue[];
}

function valueLink(
  careers: CareersSite,
  { locale }: Posting,
  field: FieldName,
  value: unknown,
): string | undefined {
  if (fieldRow(field).kind === 'email') return `mailto:${value}`;
  const segment = facetFields.find((facet) => facet.field === field)?.segment;
  const found = localeBoard(careers, locale)
    .facet(field)
    ?.values.find((known) => known.value === value);
  return segment && found ? careers.paths.facetValue(locale, segment, found.slug) : undefined;
}

export const makeFacts = (careers: CareersSite, posting: Posting): Fact[] =>
  factsInWords(posting).map(({ field, name, label, values }) => ({
    name,
    label,
    values: values.map(({ value, text }) => {
      const href = valueLink(careers, posting, field, value);
      return { text, ...(href && { href }) };
    }),
  }));
