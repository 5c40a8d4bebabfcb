import type { Posting } from '../postings/posting.ts';
import { collator, listSeparator } from './formatters.ts';
import { translate } from './translate.ts';
import { countryName } from './words.ts';

type Placed = Pick<Posting, 'city' | 'country'>;

/** @example splitCity('Berlin, DE', ['DE', 'FR']) // → ['Berlin', 'DE'] */
export function splitCity(city: string, countries: readonly string[]): [name: string, country?: string] {
  const code = /, *([A-Z]{2})$/.exec(city)?.[1];
  return code && countries.length > 1 && countries.includes(code)
    ? [city.replace(/, *[A-Z]{2}$/, ''), code]
    : [city];
}

/** What stands between a city and its country. The Chinese mark of lists would make two places of them. */
const countrySeparator = (locale: string): string => (/^zh\b/.test(locale) ? '，' : listSeparator(locale));

/**
 * The cities with their countries, else the countries.
 *
 * @example placesInWords('de', { city: ['Berlin, DE', 'Lyon, FR'], country: ['DE', 'FR'] })
 * // → ['Berlin, Deutschland', 'Lyon, Frankreich']
 */
export function placesInWords(locale: string, { city = [], country }: Placed): string[] {
  if (city.length === 0) return country.map((code) => countryName(locale, code));
  return city.map((entry) => {
    const [name, code = country.length === 1 ? country[0] : undefined] = splitCity(entry, country);
    // A city that is its own country, such as Singapore, is named once.
    const where = code === undefined ? name : countryName(locale, code);
    return where === name ? name : [name, where].join(countrySeparator(locale));
  });
}

/** The countries that a remote job may be done from, for whoever looks for the own one among them; none for others. */
export function remoteCountries({ locale, country, workplaceType }: Posting): string | undefined {
  if (workplaceType !== 'remote') return undefined;
  const names = country.map((code) => countryName(locale, code)).sort(collator(locale).compare);
  return translate(locale, 'posting.remote.countries', { countries: names.join(listSeparator(locale)) });
}

const maximum = 2;

/** The places on one short line: the first two, and how many more there are. */
export function placeLine(locale: string, posting: Placed): string {
  const places = placesInWords(locale, posting);
  const isShort = places.length <= maximum + 1;
  const separator = posting.city && places.length > 1 ? ' · ' : listSeparator(locale);
  if (isShort) return places.join(separator);
  const place = places.slice(0, maximum).join(separator);
  return translate(locale, 'posting.more-places', { place, count: places.length - maximum });
}
