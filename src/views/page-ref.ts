import type { FacetField } from '../postings/facets.ts';
import type { Posting } from '../postings/posting.ts';
import type { CareersSite } from './careers-site.ts';
import { localeBoard } from './careers-site.ts';

/** A page of the site, whatever its language. */
export type PageRef =
  | { kind: 'home'; page?: number }
  | { kind: 'search' }
  | { kind: 'facet'; facet: FacetField }
  | { kind: 'facetValue'; facet: FacetField; slug: string; page?: number }
  | { kind: 'posting'; posting: Posting }
  | { kind: 'contentPage'; name: string };

/** Why a language switch leads to another page than the one it starts from. */
export type NearestReason = 'posting' | 'facet' | 'page';

export interface Counterpart {
  path: string;
  /** None when the path is the same page in that language. */
  reason?: NearestReason;
}

/** The same page in a locale, or the nearest one that exists there. */
export function counterpart(careers: CareersSite, ref: PageRef, locale: string): Counterpart {
  const { paths, board } = careers;
  const own = localeBoard(careers, locale);
  const home = paths.home(locale);
  switch (ref.kind) {
    case 'home':
      return { path: home };
    case 'search':
      return { path: paths.search(locale) };
    case 'posting': {
      const translation = board.translations(ref.posting).get(locale);
      return translation
        ? { path: paths.posting(locale, translation.slug) }
        : { path: home, reason: 'posting' };
    }
    case 'facet': {
      const { field, segment } = ref.facet;
      return own.facet(field) ? { path: paths.facet(locale, segment) } : { path: home, reason: 'facet' };
    }
    case 'facetValue': {
      const { field, segment } = ref.facet;
      const facet = own.facet(field);
      if (!facet) return { path: home, reason: 'facet' };
      return facet.bySlug.has(ref.slug)
        ? { path: paths.facetValue(locale, segment, ref.slug) }
        : { path: paths.facet(locale, segment), reason: 'facet' };
    }
    case 'contentPage':
      return careers.pages.get(locale)?.has(ref.name)
        ? { path: paths.contentPage(locale, ref.name) }
        : { path: home, reason: 'page' };
  }
}

/** The path of the page itself. */
export function pathOf(careers: CareersSite, ref: PageRef, locale: string): string {
  const { paths } = careers;
  if (ref.kind === 'home') return paths.home(locale, ref.page);
  if (ref.kind === 'facetValue') return paths.facetValue(locale, ref.facet.segment, ref.slug, ref.page);
  return counterpart(careers, ref, locale).path;
}
