import type { Hreflang } from './alternates.ts';

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
  isIndexable: boolean;
  faviconHref: string;
}
