/** The postings of a language as the element `<rolecall-postings>` shows and filters them on another website. */
import { direction } from '../i18n/direction.ts';
import { translate } from '../i18n/translate.ts';
import type { CalendarDate } from '../postings/calendar-date.ts';
import { type RowWords, rowWords } from './embed/row-words.ts';
import { format } from './format.ts';

export interface EmbedRow extends RowWords {
  requisition: string;
  title: string;
  /** Path on the site. */
  href: string;
  /** ISO 3166-1 alpha-2. */
  country: string[];
  datePosted: CalendarDate;
  validThrough?: CalendarDate;
}

export interface EmbedRows {
  locale: string;
  dir: 'ltr' | 'rtl';
  /** Where postings close at midnight. */
  timeZone: string;
  /** Path of the list on the site. */
  home: string;
  words: {
    /** Name of the list. */
    label: string;
    /** There is no posting in this language. */
    empty: string;
    /** There are postings, but none that was asked for. */
    none: string;
    /** Text of the link to the list on the site. */
    all: string;
  };
  /** Newest first. */
  postings: EmbedRow[];
}

export const embedRows = format<'locale'>({
  id: 'embed-rows',
  mediaType: 'application/json',
  scopes: ['locale'],
  path: (paths, { own }) => paths.embed(own.locale, 'json'),
  render({ site, paths }, { own: { locale, listed } }) {
    const rows: EmbedRows = {
      locale,
      dir: direction(locale),
      timeZone: site.timeZone,
      home: paths.home(locale),
      words: {
        label: translate(locale, 'nav.positions'),
        empty: translate(locale, 'listing.empty'),
        none: translate(locale, 'search.empty'),
        all: translate(locale, 'search.empty.all'),
      },
      postings: listed.map((posting) => ({
        requisition: posting.requisition,
        title: posting.title,
        href: paths.posting(locale, posting.slug),
        ...rowWords(posting),
        country: posting.country,
        datePosted: posting.datePosted,
        ...(posting.validThrough && { validThrough: posting.validThrough }),
      })),
    };
    return JSON.stringify(rows);
  },
});
