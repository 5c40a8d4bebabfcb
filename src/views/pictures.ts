/** The pictures that other websites show beside a link to a page. */
import { direction } from '../i18n/direction.ts';
import { translate } from '../i18n/translate.ts';
import { valueInWords } from '../i18n/words.ts';
import type { Board, LocaleBoard } from '../postings/board.ts';
import type { Posting } from '../postings/posting.ts';
import { type CareersSite, localeBoard } from './careers-site.ts';
import type { PageRef } from './page-ref.ts';
import { makeRow } from './rows.ts';

/** Everything that is on a picture: two with the same are one file. */
export interface PictureCard {
  locale: string;
  dir: 'ltr' | 'rtl';
  company: string;
  title: string;
  /** Place and workplace, and the pay; or nothing. */
  lines: string[];
}

/** A picture as the head of a page names it. */
export interface Picture {
  /** Full address. */
  href: string;
  alt: string;
}

/** In pixels, as https://ogp.me and the websites that read it want them. */
export const pictureSize = { width: 1200, height: 630 };

/** Pictures of a kind: to draw one takes longer than to print ten pages. */
const mostPictures = 500;

/** What has pictures of its own beside the languages, whose pictures all else shows. */
type Pictured = 'postings' | 'countries' | 'nothing';

function findPictured({ locales }: Board): Pictured {
  const count = (of: (own: LocaleBoard) => number) =>
    [...locales.values()].reduce((sum, own) => sum + of(own), 0);
  if (count(({ listed }) => listed.length) <= mostPictures) return 'postings';
  return count((own) => own.facet('country')?.values.length ?? 0) <= mostPictures ? 'countries' : 'nothing';
}

const found = new WeakMap<Board, Pictured>();

export function picturedOf({ board }: CareersSite): Pictured {
  const pictured = found.get(board) ?? findPictured(board);
  found.set(board, pictured);
  return pictured;
}

type CardText = Pick<PictureCard, 'title' | 'lines'>;

function countryText(locale: string, country: string): CardText {
  return { title: valueInWords(locale, 'country', country), lines: [translate(locale, 'nav.positions')] };
}

/** What is said of one page rather than of the whole language. A closed posting must not look like an open one. */
function ownText(careers: CareersSite, ref: PageRef, locale: string): CardText | undefined {
  const pictured = picturedOf(careers);
  if (pictured === 'nothing') return undefined;
  const areMany = pictured === 'countries';
  if (ref.kind === 'facetValue' && ref.facet.field === 'country' && areMany) {
    const found = localeBoard(careers, locale).facet('country')?.bySlug.get(ref.slug);
    return found && countryText(locale, found.value);
  }
  if (ref.kind !== 'posting' || careers.board.stateOf(ref.posting) !== 'open') return undefined;
  if (areMany) return countryText(locale, ref.posting.country[0] ?? '');
  const { title, place, workplace, pay } = makeRow(careers, ref.posting);
  return { title, lines: [`${place} · ${workplace}`, ...(pay ? [pay] : [])] };
}

function cardOf(careers: CareersSite, ref: PageRef, locale: string): PictureCard {
  const company = careers.site.name;
  const text = ownText(careers, ref, locale) ?? { title: translate(locale, 'nav.positions'), lines: [] };
  return { locale, dir: direction(locale), company, ...text };
}

/** Two independent 32-bit hashes by FNV-1a: enough to tell the pictures of a site apart, and in no need of Node. */
function nameOf(text: string): string {
  let [first, second] = [0x811c9dc5, 0x9dc5811c];
  for (let index = 0; index < text.length; index += 1) {
    first = Math.imul(first ^ text.charCodeAt(index), 0x01000193);
    second = Math.imul(second ^ text.charCodeAt(text.length - 1 - index), 0x01000193);
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Postings of a country share their picture on a large site. */
const names = new Map<string, string>();

function pathOf({ paths }: CareersSite, card: PictureCard, key: string): string {
  const text = JSON.stringify([key, card]);
  const name = names.get(text) ?? nameOf(text);
  names.set(text, name);
  return paths.picture(name);
}

/** None in a preview, which nobody shows to others, nor where pictures are not drawn. */
export function pictureOf(careers: CareersSite, ref: PageRef, locale: string): Picture | undefined {
  const { isPreview, pictureKey, paths } = careers;
  if (isPreview || pictureKey === undefined) return undefined;
  const card = cardOf(careers, ref, locale);
  return { href: paths.absolute(pathOf(careers, card, pictureKey)), alt: `${card.title} – ${card.company}` };
}

/** Those that may have pictures of their own: of many postings, one for each of what makes their pictures differ. */
function pictured(careers: CareersSite, { bySlug }: LocaleBoard): Iterable<Posting> {
  const postings = [...bySlug.values()];
  if (picturedOf(careers) === 'postings') return postings;
  const { stateOf } = careers.board;
  return new Map(postings.map((posting) => [`${stateOf(posting)} ${posting.country[0]}`, posting])).values();
}

/** Every picture of the site, by its path below the folder of the site. */
export function sitePictures(careers: CareersSite): Map<string, PictureCard> {
  const { isPreview, pictureKey, paths, board } = careers;
  const pictures = new Map<string, PictureCard>();
  if (isPreview || pictureKey === undefined) return pictures;
  for (const own of board.locales.values()) {
    const country = own.facet('country');
    const refs: PageRef[] = [
      { kind: 'home' },
      ...(country?.values ?? []).map(
        ({ slug }): PageRef => ({ kind: 'facetValue', facet: country as NonNullable<typeof country>, slug }),
      ),
      ...Array.from(pictured(careers, own), (posting): PageRef => ({ kind: 'posting', posting })),
    ];
    for (const ref of refs) {
      const card = cardOf(careers, ref, own.locale);
      pictures.set(pathOf(careers, card, pictureKey).slice(paths.root.length), card);
    }
  }
  return pictures;
}
