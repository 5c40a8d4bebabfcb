/** The countries of a language with their postings counted, as the country list of the site has them. */
import { nameFacetValues } from '../i18n/words.ts';
import { format } from './format.ts';

export interface CountryEntry {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** In the language of the file. */
  name: string;
  count: number;
  /** Full address of the page of its postings. */
  url: string;
}

export const countries = format<'locale'>({
  id: 'countries',
  mediaType: 'application/json',
  scopes: ['locale'],
  path: (paths, { own }) => paths.api(own.locale, 'countries'),
  render({ paths }, { own: { locale, facet } }) {
    const { segment = '', order = 'name', values = [] } = facet('country') ?? {};
    const entries: CountryEntry[] = nameFacetValues(locale, 'country', order, values).map(
      ({ value, name, slug, postings }) => ({
        code: value,
        name,
        count: postings.length,
        url: paths.absolute(paths.facetValue(locale, segment, slug)),
      }),
    );
    return JSON.stringify(entries);
  },
});
