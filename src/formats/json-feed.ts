/** JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
import type { FeedItem } from './text/feed.ts';
import { feedFormat } from './text/feed-format.ts';

const toItem = ({ id, url, title, excerpt, summary, text, published, updated }: FeedItem) => ({
  id,
  url,
  title,
  summary: excerpt,
  content_html: text ?? summary,
  date_published: published,
  date_modified: updated,
});

export const jsonFeed = feedFormat('json', ({ locale, company, title, description, url, listUrl, items }) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: listUrl,
    feed_url: url,
    description,
    language: locale,
    authors: [company],
    items: items.map(toItem),
  }),
);
