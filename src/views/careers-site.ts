import type { Board, LocaleBoard } from '../postings/board.ts';
import { textFromLine } from '../postings/fences.ts';
import type { Posting } from '../postings/posting.ts';
import { type ContentPage, homePage } from '../site/content-page.ts';
import type { Site } from '../site/site.ts';
import { localeToSegment, makePaths, type Paths } from '../urls.ts';

/** Everything that the pages of one build are printed from. */
export interface CareersSite {
  site: Site;
  board: Board;
  paths: Paths;
  /** Content pages of a locale, by name, in the order of their names. */
  pages: ReadonlyMap<string, ReadonlyMap<string, ContentPage>>;
  /** What stands around the list of all positions of a locale. */
  homes: ReadonlyMap<string, ContentPage>;
  /** Drafts and upcoming postings are shown, and no page may be indexed. */
  isPreview: boolean;
  /** Path of the script of the search page. */
  searchScript: string;
  /** Of how pictures for links are drawn; none when there are none. */
  pictureKey?: string | undefined;
  /** The Markdown of a posting. */
  bodyOf(posting: Posting): string;
}

export interface CareersSiteOptions extends Pick<CareersSite, 'isPreview' | 'searchScript' | 'pictureKey'> {
  /** The text of a file of the content folder. */
  textOf: (file: string) => string;
}

export function makeCareersSite(
  site: Site,
  board: Board,
  pages: readonly ContentPage[],
  { isPreview, searchScript, pictureKey, textOf }: CareersSiteOptions,
): CareersSite {
  const homes = pages.filter(({ name }) => name === homePage);
  const byLocale = Map.groupBy(
    pages.filter(({ name }) => name !== homePage),
    ({ locale }) => locale,
  );
  const byName = (own: readonly ContentPage[]) =>
    new Map([...own].sort((a, b) => (a.name < b.name ? -1 : 1)).map((page) => [page.name, page]));
  return {
    site,
    board,
    paths: makePaths(site.url),
    pages: new Map(site.locales.map((locale) => [locale, byName(byLocale.get(locale) ?? [])])),
    homes: new Map(homes.map((page) => [page.locale, page])),
    isPreview,
    searchScript,
    pictureKey,
    bodyOf: rememberLast(({ file, bodyLine }) => textFromLine(textOf(file), bodyLine)),
  };
}

/** Several files are about one posting, and are made one after the other. */
function rememberLast(bodyOf: CareersSite['bodyOf']): CareersSite['bodyOf'] {
  let last: { posting: Posting; body: string } | undefined;
  return (posting) => {
    if (last?.posting !== posting) last = { posting, body: bodyOf(posting) };
    return last.body;
  };
}

export function localeBoard({ board }: CareersSite, locale: string): LocaleBoard {
  const found = board.locales.get(locale);
  if (!found) throw new Error(`No board for the locale ${locale}`);
  return found;
}

/** The locale whose pages lie under a segment of the address. */
export function segmentToLocale({ site }: CareersSite, segment: string | undefined): string {
  const locale = site.locales.find((candidate) => localeToSegment(candidate) === segment);
  if (!locale) throw new Error(`No locale for the path ${segment}`);
  return locale;
}
