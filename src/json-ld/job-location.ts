/**
 * Where a job is done, in the shapes that Google asks for.
 * https://developers.google.com/search/docs/appearance/structured-data/job-posting#remote-job
 */
import type { CountryLeaf, PlaceLeaf, PostalAddressLeaf } from 'schema-dts';
import { countryName } from '../i18n/words.ts';
import { type Place, placesOf, regionsIn } from '../postings/places.ts';
import type { Posting } from '../postings/posting.ts';
import { oneOrMany, stated } from './thing.ts';

type Placed = Pick<Posting, 'locale' | 'city' | 'country' | 'region' | 'workplaceType'>;

/** The cities, and for a country of which none is named its regions, else the country itself. */
function addressesOf(posting: Placed): Pick<Place, 'city' | 'region' | 'country'>[] {
  const places = placesOf(posting);
  if (posting.workplaceType === 'remote') return places.filter(({ city }) => city !== undefined);
  return places.flatMap((place) => {
    const regions = place.city === undefined ? regionsIn(posting, place.country) : [];
    return regions.length > 0 ? regions.map((region) => ({ ...place, region })) : [place];
  });
}

/** Every place where the job is done; for a remote job, the cities that it names and no more. */
export const makeJobLocation = (posting: Placed): PlaceLeaf | readonly PlaceLeaf[] | undefined =>
  oneOrMany(
    addressesOf(posting).map(
      ({ city, region, country }): PlaceLeaf => ({
        '@type': 'Place',
        address: stated<PostalAddressLeaf>({
          '@type': 'PostalAddress',
          addressLocality: city,
          addressRegion: region,
          addressCountry: country,
        }),
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
