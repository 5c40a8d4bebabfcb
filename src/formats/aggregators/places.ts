/** Where a job is done, one place at a time. */
import type { Posting } from '../../postings/posting.ts';
import { textToSlug } from '../../postings/slug.ts';

export interface Place {
  city: string | undefined;
  /** State or province: the end of its ISO 3166-2 code when that is letters, `CA` of `US-CA`, else the code. */
  region: string | undefined;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** The same for the same place, whatever other places there are. */
  key: string;
}

type Placed = Pick<Posting, 'city' | 'country' | 'region'>;

const codeBehind = /^(.+?), *([A-Z]{2,3})$/;

const regionName = (code: string): string => /^..-([A-Z]+)$/.exec(code)?.[1] ?? code;

/** The region of a country, where the posting names just one. */
function regionOf({ region = [] }: Placed, country: string): string | undefined {
  const own = region.filter((code) => code.startsWith(`${country}-`));
  return own.length === 1 ? regionName(own[0] as string) : undefined;
}

const countryPlace = (posting: Placed, country: string): Place => ({
  city: undefined,
  region: regionOf(posting, country),
  country,
  key: country.toLowerCase(),
});

/** None when nobody can tell in which of several countries the city is. */
function cityPlace(posting: Placed, entry: string): Place | undefined {
  const [, name, code] = codeBehind.exec(entry) ?? [];
  const [only, ...others] = posting.country;
  const isCountry = code !== undefined && posting.country.includes(code);
  const country = isCountry ? code : others.length === 0 ? only : undefined;
  if (country === undefined) return undefined;
  // In one country the end of a name may be a state: San Francisco, CA.
  const written = isCountry ? name : entry;
  return {
    city: name ?? entry,
    region: isCountry ? regionOf(posting, country) : (code ?? regionOf(posting, country)),
    country,
    key: `${country.toLowerCase()}-${textToSlug(written ?? entry)}`,
  };
}

/** The countries of a posting, for jobs that are done anywhere in them. */
export const countriesOf = (posting: Placed): Place[] =>
  posting.country.map((country) => countryPlace(posting, country));

/**
 * The cities of a posting, and each country that none of them is in.
 *
 * @example placesOf({ city: ['Berlin, DE'], country: ['DE', 'FR'] }).map(({ key }) => key) // → ['de-berlin', 'fr']
 */
export function placesOf(posting: Placed): Place[] {
  const cities = (posting.city ?? []).flatMap((entry) => cityPlace(posting, entry) ?? []);
  const covered = new Set(cities.map(({ country }) => country));
  return [...cities, ...countriesOf(posting).filter(({ country }) => !covered.has(country))];
}
