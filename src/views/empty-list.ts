/** What stands in place of a list that has no open posting: at the build, or since its last one has closed. */
import { translate } from '../i18n/translate.ts';
import { autonym } from '../i18n/words.ts';
import type { Posting } from '../postings/posting.ts';
import type { CareersSite } from './careers-site.ts';
import type { NavigationLink } from './chrome.ts';

export interface OtherLanguage {
  locale: string;
  autonym: string;
  href: string;
  count: string;
}

export interface EmptyList {
  text: string;
  /** Leads over to the languages, or says that there is none. */
  help?: string;
  /** Where there are open postings. */
  languages: OtherLanguage[];
  /** Where there are more of this language. */
  all?: NavigationLink;
}

/** Whether every posting of a list has a last day, after which the page of the list may still be read. */
export const mayRunOut = (postings: readonly Posting[]): boolean =>
  postings.every(({ validThrough }) => validThrough !== undefined);

function otherLanguages({ board, paths }: CareersSite, locale: string): OtherLanguage[] {
  return [...board.locales.values()].flatMap((other) => {
    const { length } = other.listed;
    if (other.locale === locale || length === 0) return [];
    const count = translate(other.locale, 'listing.count', { count: length });
    return [{ locale: other.locale, autonym: autonym(other.locale), href: paths.home(other.locale), count }];
  });
}

/** Of all postings of a language. */
export function emptyLanguage(careers: CareersSite, locale: string): EmptyList {
  const languages = otherLanguages(careers, locale);
  return {
    text: translate(locale, 'listing.empty'),
    help: translate(locale, languages.length > 0 ? 'listing.empty.help' : 'listing.empty.none'),
    languages,
  };
}

/** Of some postings of a language. */
export const emptyPart = ({ paths }: CareersSite, locale: string): EmptyList => ({
  text: translate(locale, 'listing.closed'),
  languages: [],
  all: { text: translate(locale, 'posting.closed.all'), href: paths.home(locale) },
});
