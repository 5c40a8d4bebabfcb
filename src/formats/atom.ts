/** Atom 1.0: https://www.rfc-editor.org/rfc/rfc4287 */
import { feedKinds } from '../urls.ts';
import type { FeedItem } from './text/feed.ts';
import { feedFormat } from './text/feed-format.ts';
import { element, type Xml, xmlDocument } from './text/xml.ts';

/** Of a feed that has never had anything: the format asks for a moment. */
const never = '1970-01-01T00:00:00Z';

const html = { type: 'html' };
const page = { rel: 'alternate', type: 'text/html' };

const toEntry = ({ id, url, title, summary, text, published, updated }: FeedItem): Xml =>
  element(
    'entry',
    {},
    element('id', {}, id),
    element('title', {}, title),
    element('link', { ...page, href: url }),
    element('published', {}, published),
    element('updated', {}, updated),
    element('summary', html, summary),
    text === undefined ? undefined : element('content', html, text),
  );

export const atom = feedFormat(
  'atom',
  ({ locale, company, title, description, url, listUrl, updated = never, items }) => {
    const feed = element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale },
      element('id', {}, url),
      element('title', {}, title),
      element('subtitle', {}, description),
      element('updated', {}, updated),
      element('author', {}, element('name', {}, company.name), element('uri', {}, company.url)),
      element('link', { rel: 'self', type: feedKinds.atom.mediaType, href: url }),
      element('link', { ...page, href: listUrl }),
      items.map(toEntry),
    );
    return xmlDocument(feed);
  },
);
