/** Lists of open postings: all of a language, or those with one value of a facet. */
import { positionsTitle } from '../i18n/titles.ts';
import { translate } from '../i18n/translate.ts';
import { facetLabel, valueInWords } from '../i18n/words.ts';
import { makeBreadcrumbList } from '../json-ld/breadcrumb-list.ts';
import { makeOrganization } from '../json-ld/organization.ts';
import type { Thing } from '../json-ld/thing.ts';
import { makeWebSite } from '../json-ld/web-site.ts';
import { renderBody, type Section } from '../postings/body.ts';
import type { Posting } from '../postings/posting.ts';
import type { ContentPage } from '../site/content-page.ts';
import { type CareersSite, localeBoard, segmentToLocale } from './careers-site.ts';
import { type Chrome, makeChrome } from './chrome.ts';
import { type EmptyList, emptyLanguage, emptyPart, mayRunOut } from './empty-list.ts';
import { type FacetList, makeFacetList, makeFacetLists } from './facet-lists.ts';
import { type FollowLink, followLinks } from './feeds.ts';
import type { PageRef } from './page-ref.ts';
import { itemsOf, type Paging, pageNumbers } from './paging.ts';
import { makePicture, type PictureView } from './picture.ts';
import { makeRow, type Row } from './rows.ts';

/** What the company says of itself around the list. */
export interface Introduction {
  /** Above the list. */
  lead: string;
  picture: PictureView | undefined;
  /** Below the list. */
  sections: Section[];
}

export interface ListingView {
  chrome: Chrome;
  heading: string;
  introduction: Introduction | undefined;
  /** The facet that the heading is a value of. */
  kicker: { text: string; href: string } | undefined;
  count: string;
  rows: Row[];
  paging: Paging;
  facets: FacetList[];
  search: string;
  /** What stands in place of the rows when there is none, or when all of them have closed since. */
  empty: EmptyList | undefined;
  follow: FollowLink[];
}

const makeIntroduction = (careers: CareersSite, home: ContentPage): Introduction => ({
  lead: home.description,
  picture: makePicture(careers, home),
  sections: renderBody(home.body, home.locale, careers.site.base),
});

interface Listing {
  ref: PageRef;
  locale: string;
  postings: readonly Posting[];
  page: number;
  heading: string;
  kicker?: ListingView['kicker'];
  home?: ContentPage | undefined;
  facets: FacetList[];
  title: string;
  href: (page: number) => string;
  things: readonly Thing[];
}

function makeListing(
  careers: CareersSite,
  { ref, locale, postings, page, heading, kicker, home, facets, title, href, things }: Listing,
): ListingView {
  const company = careers.site.name;
  const pages = pageNumbers(postings.length).length;
  const suffix = page > 1 ? ` (${translate(locale, 'listing.page', { page, pages })})` : '';
  const description = home?.description ?? translate(locale, 'site.description', { company });
  const items = itemsOf(postings, page);
  const empty = ref.kind === 'home' && pages === 1 ? emptyLanguage : emptyPart;
  return {
    chrome: makeChrome(careers, ref, locale, { title: title + suffix, description }, things),
    heading: home?.title ?? heading,
    introduction: home && makeIntroduction(careers, home),
    kicker,
    count: translate(locale, 'listing.count', { count: postings.length }),
    rows: items.map((posting) => makeRow(careers, posting)),
    paging: { page, pages, href },
    facets,
    search: careers.paths.search(locale),
    empty: mayRunOut(items) ? empty(careers, locale) : undefined,
    follow: followLinks(careers, ref, locale),
  };
}

type Params = Record<string, string | undefined>;

const toPage = (page: string | undefined): number => Number(page ?? 1);

/** The open postings of a language. */
export function homeView(careers: CareersSite, params: Params): ListingView {
  const locale = segmentToLocale(careers, params['locale']);
  const page = toPage(params['page']);
  const { site, paths, homes } = careers;
  const heading = translate(locale, 'site.title', { company: site.name });
  return makeListing(careers, {
    ref: { kind: 'home', page },
    locale,
    postings: localeBoard(careers, locale).listed,
    page,
    heading,
    home: page === 1 ? homes.get(locale) : undefined,
    title: positionsTitle(locale),
    facets: makeFacetLists(careers, locale),
    href: (number) => paths.home(locale, number),
    things: page === 1 ? [makeOrganization(site, paths), makeWebSite(site, paths)] : [],
  });
}

/** The open postings of a language with one value of a facet. */
export function facetValueView(careers: CareersSite, params: Params): ListingView {
  const locale = segmentToLocale(careers, params['locale']);
  const facet = localeBoard(careers, locale).facets.find(({ segment }) => segment === params['facet']);
  const slug = params['value'] ?? '';
  const value = facet?.bySlug.get(slug);
  if (!facet || !value) throw new Error(`No page ${Object.values(params).join('/')}`);
  const page = toPage(params['page']);
  const { paths } = careers;
  const name = valueInWords(locale, facet.field, value.value);
  const kicker = { text: facetLabel(locale, facet.field), href: paths.facet(locale, facet.segment) };
  const home = { text: translate(locale, 'nav.positions'), href: paths.home(locale) };
  // Every listing has the countries of its language.
  const facets = localeBoard(careers, locale)
    .facets.filter(({ field }) => field === 'country' || field === facet.field)
    .map((each) => makeFacetList(careers, locale, each, each === facet ? slug : undefined));
  return makeListing(careers, {
    ref: { kind: 'facetValue', facet, slug, page },
    locale,
    postings: value.postings,
    page,
    heading: name,
    kicker,
    title: positionsTitle(locale, name),
    facets,
    href: (number) => paths.facetValue(locale, facet.segment, slug, number),
    things: [makeBreadcrumbList(paths, [home, kicker], name)],
  });
}
