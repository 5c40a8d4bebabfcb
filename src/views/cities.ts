/** The cities by which one can filter a search. They have no pages: the board is divided by country. */
import { collator, listSeparator } from '../i18n/formatters.ts';
import { countryName } from '../i18n/words.ts';
import type { LocaleBoard } from '../postings/board.ts';
import { cityPlacesOf, type Place } from '../postings/places.ts';
import type { Posting } from '../postings/posting.ts';
import { type CareersSite, localeBoard } from './careers-site.ts';

export interface Cities {
  /** By name in the language. */
  entries: { name: string; count: number }[];
  /** The names of the cities of a listed posting. */
  valuesOf(posting: Posting): string[];
}

/** A city by its name, and with region and country where another one is called the same. */
function nameCities(locale: string, cities: Iterable<Place>): Map<string, string> {
  const places = new Map(Array.from(cities, (place) => [place.key, place]));
  const namesakes = Map.groupBy(places.values(), ({ city }) => city);
  const nameOf = ({ city, region, country }: Place): string =>
    namesakes.get(city)?.length === 1
      ? (city as string)
      : [city, region, countryName(locale, country)].filter(Boolean).join(listSeparator(locale));
  return new Map([...places].map(([key, place]) => [key, nameOf(place)]));
}

function makeCities({ locale, listed }: LocaleBoard): Cities {
  const byPosting = new Map(listed.map((posting) => [posting, cityPlacesOf(posting)]));
  const names = nameCities(locale, [...byPosting.values()].flat());
  const valuesOf = (posting: Posting): string[] => [
    ...new Set(byPosting.get(posting)?.map(({ key }) => names.get(key) as string)),
  ];
  const counts = new Map<string, number>();
  for (const name of listed.flatMap(valuesOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const entries = [...counts].map(([name, count]) => ({ name, count }));
  return { entries: entries.sort((a, b) => collator(locale).compare(a.name, b.name)), valuesOf };
}

const made = new WeakMap<LocaleBoard, Cities>();

export function citiesOf(careers: CareersSite, locale: string): Cities {
  const board = localeBoard(careers, locale);
  const cities = made.get(board) ?? makeCities(board);
  made.set(board, cities);
  return cities;
}
