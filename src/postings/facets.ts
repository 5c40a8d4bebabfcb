import { type FacetDefinition, type FieldName, fieldNames, fieldRow } from './fields.ts';
import type { Posting } from './posting.ts';
import { textToSlug } from './slug.ts';

/** A field by which the board is divided. */
export interface FacetField extends FacetDefinition {
  field: FieldName;
}

/** One value of a facet, and the open postings that have it, in the order of the board. */
export interface FacetValue {
  value: string;
  /** Segment of the address of its page. */
  slug: string;
  postings: Posting[];
}

export interface Facet extends FacetField {
  /** Only values with a posting; by field table or code point. Names in a language are sorted where they are printed. */
  values: FacetValue[];
  bySlug: ReadonlyMap<string, FacetValue>;
}

export const facetFields: readonly FacetField[] = fieldNames.flatMap((field) => {
  const { facet } = fieldRow(field);
  return facet ? [{ field, ...facet }] : [];
});

/** The values that a posting has in a field, each once. */
export function facetValuesOf(posting: Posting, field: FieldName): string[] {
  const value = posting[field];
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [String(value)];
  return value.length === 1 ? [String(value[0])] : [...new Set(value.map(String))];
}

const enumeration = (field: FieldName): readonly string[] => {
  const schema = fieldRow(field).schema as { options?: readonly string[] };
  return schema.options ?? [];
};

/** The facets of postings in one locale; a facet without a value is left out. */
export function makeFacets(postings: readonly Posting[]): Facet[] {
  return facetFields.flatMap((facetField) => {
    const { field, order } = facetField;
    const values = new Map<string, FacetValue>();
    for (const posting of postings) {
      for (const value of facetValuesOf(posting, field)) {
        const found = values.get(value);
        if (found) found.postings.push(posting);
        else values.set(value, { value, slug: textToSlug(value), postings: [posting] });
      }
    }
    if (values.size === 0) return [];
    const listed = order === 'listed' ? enumeration(field) : [];
    const sorted = [...values.values()].sort(
      (a, b) => listed.indexOf(a.value) - listed.indexOf(b.value) || (a.value < b.value ? -1 : 1),
    );
    return [{ ...facetField, values: sorted, bySlug: new Map(sorted.map((value) => [value.slug, value])) }];
  });
}
