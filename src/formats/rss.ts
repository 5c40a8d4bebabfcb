/** RSS 2.0, after the RSS Profile: https://www.rssboard.org/rss-specification, https://www.rssboard.org/rss-profile */
import { feedKinds } from '../urls.ts';
import type { FeedItem } from './text/feed.ts';
import { feedFormat } from './text/feed-format.ts';
import { toRfc822 } from './text/moments.ts';
import { cdata, element, type Xml, xmlDocument } from './text/xml.ts';

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
};

const toItem = ({ id, url, title, summary, text, published }: FeedItem): Xml =>
  element(
    'item',
    {},
    element('title', {}, title),
    element('link', {}, url),
    element('guid', { isPermaLink: 'false' }, id),
    element('pubDate', {}, toRfc822(published)),
    element('description', {}, cdata(summary)),
    text === undefined ? undefined : element('content:encoded', {}, cdata(text)),
  );

export const rss = feedFormat('rss', ({ locale, title, description, url, listUrl, updated, items }) => {
  const self = { href: url, rel: 'self', type: feedKinds.rss.mediaType };
  const channel = element(
    'channel',
    {},
    element('title', {}, title),
    element('link', {}, listUrl),
    element('description', {}, description),
    element('language', {}, locale),
    updated === undefined ? undefined : element('lastBuildDate', {}, toRfc822(updated)),
    element('atom:link', self),
    items.map(toItem),
  );
  return xmlDocument(element('rss', { version: '2.0', ...namespaces }, channel));
});
