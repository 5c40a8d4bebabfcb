import { translate } from '../i18n/translate.ts';
import { facetLabel } from '../i18n/words.ts';
import { makeBreadcrumbList } from '../json-ld/breadcrumb-list.ts';
import { type CareersSite, localeBoard, segmentToLocale } from './careers-site.ts';
import { type Chrome, makeChrome } from './chrome.ts';
import { type FacetList, makeFacetList } from './facet-lists.ts';

export interface FacetIndexView {
  chrome: Chrome;
  heading: string;
  facet: FacetList;
  note: string;
}

/** The values of a facet that have open postings in a language. */
export function facetIndexView(
  careers: CareersSite,
  params: Record<string, string | undefined>,
): FacetIndexView {
  const locale = segmentToLocale(careers, params['locale']);
  const facet = localeBoard(careers, locale).facets.find(({ segment }) => segment === params['facet']);
  if (!facet) throw new Error(`No facet ${params['facet']}`);
  const heading = facetLabel(locale, facet.field);
  const note = translate(locale, facet.field === 'country' ? 'countries.note' : 'facet.note');
  const { paths } = careers;
  const home = { text: translate(locale, 'nav.positions'), href: paths.home(locale) };
  const breadcrumbs = makeBreadcrumbList(paths, [home], heading);
  const text = { title: heading, description: note };
  return {
    chrome: makeChrome(careers, { kind: 'facet', facet }, locale, text, [breadcrumbs]),
    heading,
    facet: makeFacetList(careers, locale, facet),
    note,
  };
}
