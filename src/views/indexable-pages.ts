/** The map of what search engines may show: head and sitemap say the same of each of these pages. */
import type { Posting } from '../postings/posting.ts';
import { isIndexable } from './alternates.ts';
import { type CareersSite, localeBoard } from './careers-site.ts';
import { type PageRef, pathOf } from './page-ref.ts';
import { itemsOf, pageNumbers } from './paging.ts';

export interface IndexablePage {
  ref: PageRef;
  /** Percent-encoded, with the base path. */
  path: string;
  /** The files of the content folder that it shows; none when it only counts. */
  files: readonly string[];
}

type Shown = Omit<IndexablePage, 'path'>;

const filesOf = (postings: readonly Posting[]): string[] => postings.map(({ file }) => file);

/** The pages of a list; `toRef` is given their numbers. */
const listPages = (postings: readonly Posting[], toRef: (page: number) => PageRef): Shown[] =>
  pageNumbers(postings.length).map((page) => ({
    ref: toRef(page),
    files: filesOf(itemsOf(postings, page)),
  }));

function shownIn(careers: CareersSite, locale: string): Shown[] {
  const { listed, facets, bySlug } = localeBoard(careers, locale);
  const contentPages = [...(careers.pages.get(locale)?.values() ?? [])];
  const home = careers.homes.get(locale);
  const homes = listPages(listed, (page) => ({ kind: 'home', page }));
  // Above and below the first part of the list stands the company's own text.
  if (home && homes[0]) homes[0] = { ...homes[0], files: [...homes[0].files, home.file] };
  return [
    ...homes,
    { ref: { kind: 'search' }, files: filesOf(itemsOf(listed, 1)) },
    ...facets.flatMap((facet): Shown[] => [
      { ref: { kind: 'facet', facet }, files: [] },
      ...facet.values.flatMap(({ slug, postings }) =>
        listPages(postings, (page) => ({ kind: 'facetValue', facet, slug, page })),
      ),
    ]),
    ...[...bySlug.values()].map(
      (posting): Shown => ({ ref: { kind: 'posting', posting }, files: [posting.file] }),
    ),
    ...contentPages.map(({ name, file }): Shown => ({ ref: { kind: 'contentPage', name }, files: [file] })),
  ];
}

/**
 * Every page that may be indexed, by locale, in a fixed order. The choice of language comes first among those of the
 * default locale.
 */
export function indexablePages(careers: CareersSite): Map<string, IndexablePage[]> {
  const { site, paths, isPreview } = careers;
  const languages: IndexablePage = { ref: { kind: 'home' }, path: paths.root, files: [] };
  return new Map(
    site.locales.map((locale) => {
      const own = shownIn(careers, locale)
        .filter(({ ref }) => isIndexable(careers, ref))
        .map((page) => ({ ...page, path: pathOf(careers, page.ref, locale) }));
      return [locale, locale === site.defaultLocale && !isPreview ? [languages, ...own] : own];
    }),
  );
}
