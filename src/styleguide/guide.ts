import { careersSite } from '../astro/careers-site.ts';
import { translate } from '../i18n/translate.ts';
import { countryName } from '../i18n/words.ts';
import { localeToSegment } from '../urls.ts';
import { localeBoard } from '../views/careers-site.ts';
import { emptyLanguage, emptyPart } from '../views/empty-list.ts';
import { facetIndexView } from '../views/facet-index.ts';
import { languagesView } from '../views/languages.ts';
import { facetValueView, homeView } from '../views/listing.ts';
import { postingView } from '../views/posting.ts';
import { makeRow } from '../views/rows.ts';
import { makeExampleSite } from './example-site.ts';

/** What the style guide shows, in one language: real views of an example site, in every state that they know. */
export function makeGuide(locale: string) {
  const { careers, posting } = makeExampleSite(careersSite().site);
  const segment = localeToSegment(locale);
  const viewOf = (state: Parameters<typeof posting>[1]) => {
    const { locale: own, slug } = posting(locale, state);
    return postingView(careers, { locale: localeToSegment(own), slug });
  };
  const { languages } = languagesView(careers);
  const others = languages.filter((language) => language.locale !== locale);
  const translations = (links: typeof others, isFolded: boolean) => ({
    label: translate(locale, 'posting.languages'),
    count: String(links.length),
    ...{ isFolded, links },
  });
  const listing = homeView(careers, { locale: segment });
  return {
    chrome: {
      ...listing.chrome,
      ...{
        title: 'Style guide',
        isIndexable: false,
        canonical: undefined,
        hreflangs: [],
        structuredData: [],
      },
    },
    listing,
    empty: [emptyLanguage(careers, locale), emptyPart(careers, locale)],
    picture: { src: careers.paths.favicon, alt: careers.site.name, width: 64, height: 64 },
    remoteCountries: translate(locale, 'posting.remote.countries', { countries: countryName(locale, 'DE') }),
    country: facetValueView(careers, { locale: segment, facet: 'countries', value: 'de' }),
    countries: facetIndexView(careers, { locale: segment, facet: 'countries' }),
    rows: localeBoard(careers, locale).listed.map((each) => makeRow(careers, each)),
    languages,
    translations: [translations(others.slice(0, 3), false), translations(others, true)],
    open: viewOf('full'),
    bare: viewOf('bare'),
    pool: viewOf('pool'),
    closed: viewOf('closed'),
  };
}

/** The colours of the theme by their tokens, with the one that is written on each. */
export const swatches = [
  ['--page', '--text'],
  ['--surface', '--text'],
  ['--surface', '--text-soft'],
  ['--surface', '--accent'],
  ['--accent', '--accent-text'],
  ['--accent-soft', '--text'],
  ['--notice', '--text'],
] as const;
