/** Places as job boards write them → cities, countries and regions. */

import { countryCodes } from '../../postings/iso-3166.ts';
import { quote } from '../../postings/problem.ts';
import { phrase } from '../../postings/wording.ts';
import type { Leaf } from '../source/branch.ts';
import { cleanLine } from '../source/clean.ts';
import { countryOf, type Facts } from './facts.ts';

const states = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC'.split(
    ' ',
  ),
);

const remote =
  /\b(fully remote|100 ?% remote|remote|home ?office|télétravail|remoto|teletrabajo|zdalnie)\b/iu;
/** Before the name of a city. */
const postalCode = /^(?:[A-Z]{1,2}-)?\d{4,5}\s+(?=\p{L})/u;

const hybrid = /\b(hybrid|hybride|híbrido)\b/iu;

/** The parts of a place: from the last, the country, then the region, then the city. */
function readPlace(text: string, knownCountry: string | undefined) {
  const parts = text.split(/\s*,\s*/).filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const isState = /^[A-Z]{2}$/.test(last) && states.has(last) && parts.length > 1;
  if (isState && (knownCountry === 'US' || !countryCodes.has(last)))
    return { city: parts[0], region: `US-${last}`, country: 'US', unsure: false };
  if (isState && knownCountry === undefined) return { city: parts[0], unsure: true };
  const country = countryOf(last);
  const rest = country === undefined ? parts : parts.slice(0, -1);
  const state =
    country === 'US' && rest.length > 1 && states.has(rest[1] ?? '') ? `US-${rest[1]}` : undefined;
  const coded = rest.find((part) => postalCode.test(part));
  if (coded !== undefined && coded !== rest[0]) {
    const city = coded.replace(postalCode, '');
    const others = rest.map((part) => (part === coded ? part.slice(0, -city.length).trim() : part));
    return { city, country, rest: others, unsure: false };
  }
  return { city: rest[0], region: state, country, rest: rest.slice(state ? 2 : 1), unsure: false };
}

const joints = /\s*[;|•]\s*|\s+(?:or|oder|ou|o)\s+/u;

/** A job is remote when all of its places are: one that may also be done at an office is not. */
function putWorkplace(facts: Facts, places: readonly string[]): void {
  if (facts.fields.workplaceType !== undefined) return;
  const mixed = places.find((place) => hybrid.test(place));
  const far = mixed ?? places.find((place) => remote.test(place));
  if (far === undefined) return;
  if (mixed === undefined && !places.every((place) => remote.test(place))) {
    facts.doubt('workplaceType', phrase(`one of several places is ${quote(far)}: how is the work done?`));
    return;
  }
  const type = mixed === undefined ? 'remote' : 'hybrid';
  facts.fields.workplaceType = type;
  facts.doubt('workplaceType', phrase(`\`${type}\` from the place ${quote(far)}`));
}

/** Reads places, of which a text may name several: "Berlin, Germany; Remote". */
export function putPlaces(facts: Facts, leaves: readonly (Leaf | undefined)[]): void {
  const places = leaves.flatMap((leaf) =>
    leaf
      ? cleanLine(String(leaf.value))
          .split(joints)
          .map((written) => ({ leaf, written }))
      : [],
  );
  putWorkplace(
    facts,
    places.map(({ written }) => written),
  );
  for (const { leaf, written } of places) {
    const place = written
      .replace(/^(?:anywhere|everywhere|from anywhere) in (?:the )?/i, '')
      .replace(remote, '')
      .replace(hybrid, '')
      .replace(/^[\s\-–—:(),/]+|[\s\-–—:(),/]+$/gu, '');
    const [code = ''] = postalCode.exec(place) ?? [];
    if (code) facts.leaveOut(leaf.path, code.trim(), phrase('no field of the posting; the city is kept'));
    if (place !== '') putOne(facts, place.slice(code.length), leaf);
  }
}

export const putPlace = (facts: Facts, leaf: Leaf | undefined): void => putPlaces(facts, [leaf]);

function putOne(facts: Facts, place: string, leaf: Leaf): void {
  if (/^(worldwide|anywhere|global|emea|apac|europe|eu|latam|americas)$/i.test(place)) {
    facts.leaveOut(
      leaf.path,
      leaf.value,
      phrase('no country: write those from where the job may be done into `country`'),
    );
    return;
  }
  const countries = (facts.fields.country ?? []) as string[];
  const {
    city,
    region,
    country,
    rest = [],
    unsure,
  } = readPlace(place, countries.length === 1 ? countries[0] : undefined);
  if (unsure)
    facts.doubt('country', phrase(`${quote(place)} may be in the United States or in another country`));
  if (country) facts.add('country', country, leaf);
  if (region) facts.add('region', region, leaf);
  if (city) facts.add('city', country && !/, [A-Z]{2}$/.test(city) ? `${city}, ${country}` : city, leaf);
  if (rest.length > 0)
    facts.leaveOut(leaf.path, rest.join(', '), phrase('no field of the posting; the city is kept'));
}

/** Cities carry their country only where there are several. */
export function settleCities({ fields }: Facts): void {
  const cities = fields.city as string[] | undefined;
  if (!cities) return;
  const countries = (fields.country ?? []) as string[];
  const names = countries.length > 1 ? cities : cities.map((city) => city.replace(/, [A-Z]{2}$/, ''));
  fields.city = [...new Set(names)];
}

/** A place whose parts the source tells apart. */
export function putAddress(
  facts: Facts,
  {
    city,
    region,
    country,
  }: { city?: Leaf | undefined; region?: Leaf | undefined; country?: Leaf | undefined },
): void {
  const code = country && countryOf(cleanLine(String(country.value)));
  if (country && code) facts.add('country', code, country);
  else if (country) facts.leaveOut(country.path, country.value, phrase('no country that we know'));
  if (region) putRegion(facts, region, code);
  if (!city) return;
  const name = cleanLine(String(city.value));
  if (name.length <= 100) facts.add('city', code ? `${name}, ${code}` : name, city);
  else facts.leaveOut(city.path, city.value, phrase('too long for the name of a city'));
}

/** Codes are taken, in the country that they are of; names are not. */
function putRegion(facts: Facts, region: Leaf, country: string | undefined): void {
  const written = cleanLine(String(region.value));
  const isWhole = /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(written);
  const code = isWhole ? written : `${country}-${written}`;
  const isCode = isWhole || (country !== undefined && /^[A-Z0-9]{1,3}$/.test(written));
  if (isCode && (country !== 'US' || states.has(code.slice(3)))) facts.add('region', code, region);
  else facts.leaveOut(region.path, region.value, phrase('no code of a region such as `US-CA`'));
}
