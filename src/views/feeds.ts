/** Where the postings of a page can be followed. Nowhere in a preview, which has no files for machines. */
import { feedTitle } from '../i18n/titles.ts';
import { translate } from '../i18n/translate.ts';
import { valueInWords } from '../i18n/words.ts';
import { type FeedKind, feedKinds } from '../urls.ts';
import type { CareersSite } from './careers-site.ts';
import type { PageRef } from './page-ref.ts';

/** What the head of a page says of a feed, or of another form of the page. */
export interface FeedLink {
  mediaType: string;
  title: string;
  href: string;
}

interface PageFeed {
  title: string;
  href(kind: FeedKind): string;
}

/** The feed of a page's own postings, else that of its language. */
function feedOf({ site, paths, board }: CareersSite, ref: PageRef, locale: string): PageFeed {
  if (ref.kind === 'facetValue' && ref.facet.hasFeeds) {
    const { facet, slug } = ref;
    const { value = slug } = board.locales.get(locale)?.facet(facet.field)?.bySlug.get(slug) ?? {};
    return {
      title: feedTitle(locale, site.name, valueInWords(locale, facet.field, value)),
      href: (kind) => paths.facetValueFeed(locale, facet.segment, slug, kind),
    };
  }
  return { title: feedTitle(locale, site.name), href: (kind) => paths.feed(locale, kind) };
}

export function feedLinks(careers: CareersSite, ref: PageRef, locale: string): FeedLink[] {
  if (careers.isPreview) return [];
  const { title, href } = feedOf(careers, ref, locale);
  const kinds = Object.keys(feedKinds) as FeedKind[];
  return kinds.map((kind) => ({ mediaType: feedKinds[kind].mediaType, title, href: href(kind) }));
}

/** An open posting's page as plain Markdown. */
export function textLinks({ board, paths, isPreview }: CareersSite, ref: PageRef): FeedLink[] {
  if (isPreview || ref.kind !== 'posting' || board.stateOf(ref.posting) !== 'open') return [];
  const { title, locale, slug } = ref.posting;
  return [{ mediaType: 'text/markdown', title, href: paths.postingText(locale, slug) }];
}

/** A link that a list ends with. */
export interface FollowLink {
  text: string;
  href: string;
  mediaType: string;
}

export function followLinks(careers: CareersSite, ref: PageRef, locale: string): FollowLink[] {
  if (careers.isPreview) return [];
  const { paths } = careers;
  return [
    {
      text: translate(locale, 'follow.rss'),
      href: feedOf(careers, ref, locale).href('rss'),
      mediaType: feedKinds.rss.mediaType,
    },
    {
      text: translate(locale, 'follow.calendar'),
      href: paths.closingDates(locale),
      mediaType: 'text/calendar',
    },
  ];
}
