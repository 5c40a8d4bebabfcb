import { once } from '../i18n/formatters.ts';
import type { Site } from '../site/site.ts';
import type { Paths } from '../urls.ts';
import type { Hreflang } from './alternates.ts';
import type { FeedLink } from './feeds.ts';
import type { Picture } from './pictures.ts';

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
  /** What other websites show beside a link to the page. */
  picture: Picture | undefined;
  icon: Icon;
  /** None when it is that of the header. */
  themeColor: Site['themeColor'];
}

export interface Icon {
  href: string;
  mediaType: string;
}

const iconTypes: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
};

/** How the company is known at a glance, on every page. */
export function brandOf({ icon, themeColor }: Site, paths: Paths): Pick<Head, 'icon' | 'themeColor'> {
  const href = icon ? paths.file(icon) : paths.favicon;
  const extension = href.slice(href.lastIndexOf('.') + 1);
  return { icon: { href, mediaType: iconTypes[extension] ?? 'image/svg+xml' }, themeColor };
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
