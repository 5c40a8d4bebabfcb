/** The countries of a language with their postings counted, as the country list of the site has them. */
import { nameFacetValues } from '../i18n/words.ts';
import type { CountryEntry } from './api/schemas.ts';
import { format } from './format.ts';

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
