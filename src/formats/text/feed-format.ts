import { facetFields } from '../../postings/facets.ts';
import { type FeedKind, feedKinds } from '../../urls.ts';
import { type Format, format } from '../format.ts';
import { type Feed, feedLength, feedPath, makeFeed } from './feed.ts';

const facets = facetFields.filter(({ hasFeeds }) => hasFeeds).map(({ field }) => field);

/** A notation of feeds: a file a language, and one a value of the facets that have feeds. */
export const feedFormat = (kind: FeedKind, render: (feed: Feed) => string): Format =>
  format<'locale' | 'facet'>({
    id: kind,
    mediaType: feedKinds[kind].mediaType,
    scopes: ['locale', 'facet'],
    facets,
    newest: feedLength,
    path: (paths, scope) => feedPath(paths, scope, kind),
    render: (publication, scope) => render(makeFeed(publication, scope, kind)),
  });
