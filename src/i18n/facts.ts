/** The facts of a posting in words of its language. */
import { type FieldName, fieldNames, fieldRow } from '../postings/fields.ts';
import type { Posting } from '../postings/posting.ts';
import { payInWords } from './pay.ts';
import { placesInWords } from './places.ts';
import { translate } from './translate.ts';
import { fieldLabel, valueInWords } from './words.ts';

export interface WordedFact {
  field: FieldName;
  /** Name of the field; several fields that say one thing have one name. */
  name: string;
  label: string;
  values: { value: unknown; text: string }[];
}

function factInWords(posting: Posting, field: FieldName): WordedFact | undefined {
  const { locale, workplaceType } = posting;
  const values = [posting[field] ?? []].flat();
  if (values.length === 0) return undefined;
  const isRemoteFrom = field === 'country' && workplaceType === 'remote';
  return {
    field,
    name: field,
    label: isRemoteFrom ? translate(locale, 'field.remoteCountry') : fieldLabel(locale, field),
    values:
      field === 'city'
        ? placesInWords(locale, posting).map((text) => ({ value: text, text }))
        : values.map((value) => ({ value, text: valueInWords(locale, field, value) })),
  };
}

/** Only what HR stated, and the defaults that the format gives; in the order of the field table. */
export function factsInWords(posting: Posting): WordedFact[] {
  const { locale } = posting;
  const pay = payInWords(locale, posting);
  return fieldNames.flatMap((field) => {
    if (field === 'salaryMin' && pay) {
      const label = translate(locale, 'field.salary');
      return { field, name: 'salary', label, values: [{ value: pay, text: pay }] };
    }
    return fieldRow(field).shown ? (factInWords(posting, field) ?? []) : [];
  });
}
