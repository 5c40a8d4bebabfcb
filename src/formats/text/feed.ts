/** What a feed says of its postings, whatever the notation. */
import { direction } from '../../i18n/direction.ts';
import { payInWords } from '../../i18n/pay.ts';
import { deadlineInWords, essentialsInWords } from '../../i18n/posting-words.ts';
import { feedTitle } from '../../i18n/titles.ts';
import { translate } from '../../i18n/translate.ts';
import { valueInWords } from '../../i18n/words.ts';
import { renderBody } from '../../postings/body.ts';
import { absoluteLinks } from '../../postings/html-text.ts';
import type { Posting } from '../../postings/posting.ts';
import { startOfDay } from '../../postings/zone-offset.ts';
import type { FeedKind, Paths } from '../../urls.ts';
import type { Publication, Scope } from '../format.ts';
import { permanentId } from './permanent-id.ts';
import { escapeXml } from './xml.ts';

export type FeedScope = Extract<Scope, { kind: 'locale' | 'facet' }>;

export interface FeedItem {
  /** The same for as long as the posting exists, also at another address. */
  id: string;
  url: string;
  title: string;
  /** Plain text. */
  excerpt: string;
  /** HTML: the excerpt, and the facts that candidates choose by. */
  summary: string;
  /** HTML: the facts and the whole text, its links and pictures by full addresses. Only in the feed of a language. */
  text: string | undefined;
  /** Moments as RFC 3339 has them. */
  published: string;
  updated: string;
}

export interface Feed {
  locale: string;
  company: { name: string; url: string };
  title: string;
  description: string;
  /** Full addresses of the feed and of its list on the site. */
  url: string;
  listUrl: string;
  /** When the newest of its items was; none when it is empty. */
  updated: string | undefined;
  items: FeedItem[];
}

/** How many postings a feed has. */
export const feedLength = 50;

const paragraph = (html: string): string => `<p>${html}</p>`;

function factsHtml(posting: Posting, timeZone: string): string {
  const { locale, validThrough } = posting;
  const pay = payInWords(locale, posting);
  return [
    paragraph(escapeXml(essentialsInWords(posting).join(' · '))),
    pay ? paragraph(`<bdi>${escapeXml(pay)}</bdi>`) : '',
    validThrough ? paragraph(escapeXml(deadlineInWords(locale, validThrough, timeZone))) : '',
  ].join('');
}

/** Readers show a text in their own direction unless it has one. */
const directed = (locale: string, html: string): string =>
  direction(locale) === 'rtl' ? `<div dir="rtl" lang="${locale}">${html}</div>` : html;

function textHtml({ bodyOf, site }: Publication, posting: Posting, url: string): string {
  const sections = renderBody(bodyOf(posting), posting.locale, site.base);
  const html = sections.map(({ heading, html }) =>
    heading ? `<h2>${escapeXml(heading)}</h2>\n${html}` : html,
  );
  return absoluteLinks(html.join('\n'), url);
}

function makeShortItem({ paths, site }: Publication, posting: Posting): FeedItem {
  const { locale, title, excerpt, datePosted, confirmed = datePosted } = posting;
  const published = startOfDay(site.timeZone, datePosted);
  return {
    id: permanentId(paths, posting),
    url: paths.absolute(paths.posting(locale, posting.slug)),
    title,
    excerpt,
    summary: directed(locale, paragraph(escapeXml(excerpt)) + factsHtml(posting, site.timeZone)),
    text: undefined,
    published,
    updated: confirmed > datePosted ? startOfDay(site.timeZone, confirmed) : published,
  };
}

const shortItems = new WeakMap<Publication, WeakMap<Posting, FeedItem>>();

/** Made once a posting, since a posting is in many feeds. */
function shortItem(publication: Publication, posting: Posting): FeedItem {
  const known = shortItems.get(publication) ?? new WeakMap<Posting, FeedItem>();
  shortItems.set(publication, known);
  const item = known.get(posting) ?? makeShortItem(publication, posting);
  known.set(posting, item);
  return item;
}

function fullItem(publication: Publication, posting: Posting): FeedItem {
  const short = shortItem(publication, posting);
  const { timeZone } = publication.site;
  const text = factsHtml(posting, timeZone) + textHtml(publication, posting, short.url);
  return { ...short, text: directed(posting.locale, text) };
}

export const feedPath = (paths: Paths, scope: FeedScope, kind: FeedKind): string =>
  scope.kind === 'locale'
    ? paths.feed(scope.own.locale, kind)
    : paths.facetValueFeed(scope.own.locale, scope.facet.segment, scope.value.slug, kind);

/** The newest open and listed postings of a language, with their texts, or of one value of a facet, without. */
export function makeFeed(publication: Publication, scope: FeedScope, kind: FeedKind): Feed {
  const { site, paths } = publication;
  const { locale, listed } = scope.own;
  const isWhole = scope.kind === 'locale';
  const postings = isWhole ? listed : scope.value.postings;
  const value = isWhole ? undefined : valueInWords(locale, scope.facet.field, scope.value.value);
  const list = isWhole ? paths.home(locale) : paths.facetValue(locale, scope.facet.segment, scope.value.slug);
  const toItem = isWhole ? fullItem : shortItem;
  const items = postings.slice(0, feedLength).map((posting) => toItem(publication, posting));
  return {
    locale,
    company: { name: site.name, url: site.organization.url ?? site.url },
    title: feedTitle(locale, site.name, value),
    description: translate(locale, 'site.description', { company: site.name }),
    url: paths.absolute(feedPath(paths, scope, kind)),
    listUrl: paths.absolute(list),
    updated: items.map(({ updated }) => updated).sort((a, b) => Date.parse(b) - Date.parse(a))[0],
    items,
  };
}
