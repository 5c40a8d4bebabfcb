/** How the ads of a corpus are spread over languages and countries, and how long they are. */
import { type Country, countries, manyCountries } from './countries.ts';
import type { Random } from './random.ts';
import { written } from './words.ts';

export const shapes = ['even', 'one-locale', 'one-country', 'large-bodies', 'many'] as const;

export type Shape = (typeof shapes)[number];

const ownLocales = Object.keys(written);
const furtherLocales =
  'it nl sv da nb fi et lv lt cs sk sl hr hu ro bg el tr uk ca eu gl id ms vi th ko he hi bn sw'.split(' ');

export const localesOf = (shape: Shape): string[] =>
  shape === 'many' ? [...ownLocales, ...furtherLocales] : ownLocales;

const world = manyCountries(200);

/** Most ads that the shape has room for; none: as many as one likes. */
export const maximumOf = (shape: Shape): number | undefined =>
  shape === 'many' ? world.length * localesOf(shape).length : undefined;

/** Bytes that a body has at least. */
export const bodyBytesOf = (shape: Shape): number => (shape === 'large-bodies' ? 40_000 : 3_300);

export interface Place {
  locale: string;
  country: Country;
}

const at = <T>(items: readonly T[], index: number): T => items[index % items.length] as T;

/** Half of the ads of a language are for a country in which it is at home. */
function countryFor(locale: string, random: Random): Country {
  const home = countries.filter(({ locales }) => locales.includes(locale));
  return random.pick(random.below(2) === 0 ? home : countries);
}

export function placeOf(shape: Shape, index: number, random: Random): Place {
  if (shape === 'many') {
    const locales = localesOf(shape);
    return { locale: at(locales, index), country: at(world, Math.floor(index / locales.length)) };
  }
  const isOfTheOne = shape === 'one-locale' && index % 10 !== 0;
  const locale = isOfTheOne ? 'en' : random.pick(ownLocales);
  return { locale, country: shape === 'one-country' ? at(countries, 0) : countryFor(locale, random) };
}
