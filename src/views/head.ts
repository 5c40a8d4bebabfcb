import type { Hreflang } from './alternates.ts';
import type { FeedLink } from './feeds.ts';

/** What the head of a page says, and whose page it is. */
export interface Head {
  lang: string;
  dir: 'ltr' | 'rtl';
  company: string;
  title: string;
  description: string;
  /** Full address of the page; none when it may not be indexed. */
  canonical: string | undefined;
  hreflangs: Hreflang[];
  feeds: FeedLink[];
  isIndexable: boolean;
  /** What the page states for search engines, each as the text of a script element. */
  structuredData: string[];
  faviconHref: string;
}
