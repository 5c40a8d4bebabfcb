/**
 * Where a job is done, in the shapes that Google asks for.
 * https://developers.google.com/search/docs/appearance/structured-data/job-posting#remote-job
 */
import type { CountryLeaf, PlaceLeaf, PostalAddressLeaf } from 'schema-dts';
import { splitCity } from '../i18n/places.ts';
import { countryName } from '../i18n/words.ts';
import type { Posting } from '../postings/posting.ts';
import { oneOrMany, stated } from './thing.ts';

type Placed = Pick<Posting, 'locale' | 'city' | 'country' | 'region' | 'workplaceType'>;

interface Address {
  addressLocality?: string | undefined;
  addressRegion?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  addressCountry: string;
}

/** @example regionName('US-CA') // → 'CA'; the number in a code such as `JP-13` is no name, and stays in it. */
const regionName = (code: string): string => (/^..-[A-Z]+$/.test(code) ? code.slice(3) : code);

/** Where a city is written with its state behind it: `San Francisco, CA`. */
const withStates: ReadonlySet<string> = new Set(['AU', 'BR', 'CA', 'US']);

/** A city with its country; none when several countries are named and the city does not say in which it lies. */
function cityAddress(entry: string, countries: readonly string[]): Address | undefined {
  const [name, code] = splitCity(entry, countries);
  if (code) return { addressLocality: name, addressCountry: code };
  const [only, ...others] = countries;
  if (only === undefined || others.length > 0) return undefined;
  const [, city, end] = /^(.+), *([A-Z]{2,3})$/.exec(entry) ?? [];
  if (end === only) return { addressLocality: city, addressCountry: only };
  return end && withStates.has(only)
    ? { addressLocality: city, addressRegion: end, addressCountry: only }
    : { addressLocality: entry, addressCountry: only };
}

/** The cities, and for a country of which none is named the country itself or its regions. */
function makeAddresses({ city = [], country, region = [], workplaceType }: Placed): Address[] {
  const regionsOf = (code: string) => region.filter((own) => own.startsWith(`${code}-`)).map(regionName);
  const withRegion = (address: Address): Address => {
    // Which city lies in which of several regions is not stated.
    const [only, ...others] = regionsOf(address.addressCountry);
    return only === undefined || others.length > 0 ? address : { ...address, addressRegion: only };
  };
  const cities = city.flatMap((entry) => cityAddress(entry, country) ?? []).map(withRegion);
  if (workplaceType === 'remote') return cities;
  const withoutCity = country.filter((code) => !cities.some(({ addressCountry }) => addressCountry === code));
  const wide = withoutCity.flatMap((addressCountry): Address[] => {
    const regions = regionsOf(addressCountry);
    return regions.length > 0
      ? regions.map((addressRegion) => ({ addressRegion, addressCountry }))
      : [{ addressCountry }];
  });
  return [...cities, ...wide];
}

/** Every place where the job is done; for a remote job, the cities that it names and no more. */
export const makeJobLocation = (posting: Placed): PlaceLeaf | readonly PlaceLeaf[] | undefined =>
  oneOrMany(
    makeAddresses(posting).map(
      (address): PlaceLeaf => ({
        '@type': 'Place',
        address: stated<PostalAddressLeaf>({ '@type': 'PostalAddress', ...address }),
      }),
    ),
  );

/**
 * The countries from where a remote job may be done, by the names that the page has for them: two letters are a state
 * for some readers. The code stands beside the name.
 */
export const makeApplicantLocations = ({
  locale,
  country,
  workplaceType,
}: Placed): CountryLeaf | readonly CountryLeaf[] | undefined =>
  workplaceType === 'remote'
    ? oneOrMany(
        country.map(
          (code): CountryLeaf => ({ '@type': 'Country', name: countryName(locale, code), identifier: code }),
        ),
      )
    : undefined;
