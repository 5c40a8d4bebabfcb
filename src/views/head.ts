import { once } from '../i18n/formatters.ts';
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

/**
 * A locale as Open Graph writes it, with the territory that it is most likely of: https://ogp.me/#optional.
 *
 * @example openGraphLocale('zh-Hant') // → 'zh_TW'
 */
export const openGraphLocale = (locale: string): string =>
  once(locale, 'Open Graph', () => {
    const { language, region } = new Intl.Locale(locale).maximize();
    return [language, region].filter(Boolean).join('_');
  });
