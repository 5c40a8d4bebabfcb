/** Where a job is done, one place at a time, as programs are told it. */
import type { Posting } from './posting.ts';
import { textToSlug } from './slug.ts';

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

/** Where a city is written with its state behind it: `San Francisco, CA`. */
const withStates: ReadonlySet<string> = new Set(['AU', 'BR', 'CA', 'US']);

/** The country or the state behind a city. */
const codeBehind = /^(.+?), *([A-Z]{2,3})$/;

const regionName = (code: string): string => /^..-([A-Z]+)$/.exec(code)?.[1] ?? code;

/** The regions of a country that the posting names. */
export const regionsIn = ({ region = [] }: Placed, country: string): string[] =>
  region.filter((code) => code.startsWith(`${country}-`)).map(regionName);

/** Which city lies in which of several regions is not stated. */
function onlyRegionIn(posting: Placed, country: string): string | undefined {
  const [only, ...others] = regionsIn(posting, country);
  return others.length === 0 ? only : undefined;
}

/** None when nobody can tell in which of several countries the city is. */
function cityPlace(posting: Placed, entry: string): Place | undefined {
  const [, name, code] = codeBehind.exec(entry) ?? [];
  const [only, ...others] = posting.country;
  const isCountry = code !== undefined && posting.country.includes(code);
  const country = isCountry ? code : others.length === 0 ? only : undefined;
  if (country === undefined) return undefined;
  const state = !isCountry && withStates.has(country) ? code : undefined;
  return {
    city: isCountry || state ? name : entry,
    region: state ?? onlyRegionIn(posting, country),
    country,
    key: `${country.toLowerCase()}-${textToSlug((isCountry && name) || entry)}`,
  };
}

/** The countries of a posting, for jobs that are done anywhere in them. */
export const countriesOf = (posting: Placed): Place[] =>
  posting.country.map((country) => ({
    city: undefined,
    region: onlyRegionIn(posting, country),
    country,
    key: country.toLowerCase(),
  }));

/** The cities of a posting of which anybody can tell where they are. */
export const cityPlacesOf = (posting: Placed): Place[] =>
  (posting.city ?? []).flatMap((entry) => cityPlace(posting, entry) ?? []);

/**
 * The cities of a posting, and each country that none of them is in.
 *
 * @example placesOf({ city: ['Berlin, DE'], country: ['DE', 'FR'] }).map(({ key }) => key) // → ['de-berlin', 'fr']
 */
export function placesOf(posting: Placed): Place[] {
  const cities = cityPlacesOf(posting);
  const covered = new Set(cities.map(({ country }) => country));
  return [...cities, ...countriesOf(posting).filter(({ country }) => !covered.has(country))];
}
