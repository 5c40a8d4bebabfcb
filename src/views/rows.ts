import { listSeparator } from '../i18n/formatters.ts';
import { payInWords } from '../i18n/pay.ts';
import { placeLine } from '../i18n/places.ts';
import { dateInWords, valueInWords } from '../i18n/words.ts';
import type { Posting } from '../postings/posting.ts';
import { endOfDay } from '../postings/zone-offset.ts';
import type { CareersSite } from './careers-site.ts';

/** A posting in a list. */
export interface Row {
  requisition: string;
  locale: string;
  title: string;
  href: string;
  place: string;
  workplace: string;
  team: string | undefined;
  employment: string;
  pay: string | undefined;
  datePosted: string;
  /** The date in words: an age would be wrong as soon as the page is read on another day. */
  posted: string;
  /** The last second in which it is open, as RFC 3339 writes it. */
  openUntil: string | undefined;
}

/** Whether something of it may close after the build. */
export const mayClose = (rows: readonly Pick<Row, 'openUntil'>[]): boolean =>
  rows.some(({ openUntil }) => openUntil !== undefined);

const rows = new WeakMap<CareersSite, WeakMap<Posting, Row>>();

/** Made once a posting, since a posting is in many lists. */
export function makeRow(careers: CareersSite, posting: Posting): Row {
  const known = rows.get(careers) ?? new WeakMap<Posting, Row>();
  rows.set(careers, known);
  const { locale, requisition, title, datePosted, validThrough } = posting;
  const row = known.get(posting) ?? {
    requisition,
    locale,
    title,
    href: careers.paths.posting(locale, posting.slug),
    place: placeLine(locale, posting),
    workplace: valueInWords(locale, 'workplaceType', posting.workplaceType),
    team: posting.team,
    employment: (posting.employmentType ?? [])
      .map((type) => valueInWords(locale, 'employmentType', type))
      .join(listSeparator(locale)),
    pay: payInWords(locale, posting),
    datePosted,
    posted: dateInWords(locale, datePosted, 'medium'),
    openUntil: validThrough && endOfDay(careers.site.timeZone, validThrough),
  };
  known.set(posting, row);
  return row;
}
