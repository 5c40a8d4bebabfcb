import { numberFormat } from '../i18n/formatters.ts';
import { facetLabel, nameFacetValues } from '../i18n/words.ts';
import type { Facet } from '../postings/facets.ts';
import type { FieldName } from '../postings/fields.ts';
import { type CareersSite, localeBoard } from './careers-site.ts';

export interface FacetEntry {
  value: string;
  name: string;
  count: number;
  /** The count in the digits of the language. */
  number: string;
  href: string;
  isCurrent: boolean;
}

/** The values of a facet that have open postings in one language. */
export interface FacetList {
  field: FieldName;
  label: string;
  /** Page of the facet. */
  href: string;
  entries: FacetEntry[];
}

const lists = new WeakMap<Facet, FacetList>();

/** `current` is the slug of the value whose page this is. */
export function makeFacetList(
  careers: CareersSite,
  locale: string,
  facet: Facet,
  current?: string,
): FacetList {
  const { field, segment, order } = facet;
  const known = lists.get(facet) ?? {
    field,
    label: facetLabel(locale, field),
    href: careers.paths.facet(locale, segment),
    entries: nameFacetValues(locale, field, order, facet.values).map(({ value, name, slug, postings }) => ({
      value,
      name,
      count: postings.length,
      number: numberFormat(locale).format(postings.length),
      href: careers.paths.facetValue(locale, segment, slug),
      isCurrent: false,
    })),
  };
  lists.set(facet, known);
  if (current === undefined) return known;
  const href = careers.paths.facetValue(locale, segment, current);
  return { ...known, entries: known.entries.map((entry) => ({ ...entry, isCurrent: entry.href === href })) };
}

export const makeFacetLists = (careers: CareersSite, locale: string): FacetList[] =>
  localeBoard(careers, locale).facets.map((facet) => makeFacetList(careers, locale, facet));
