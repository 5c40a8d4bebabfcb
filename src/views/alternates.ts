import { direction } from '../i18n/direction.ts';
import { translate } from '../i18n/translate.ts';
import { autonym } from '../i18n/words.ts';
import type { CareersSite } from './careers-site.ts';
import { counterpart, type PageRef } from './page-ref.ts';

/** A language of the switcher. */
export interface LanguageLink {
  locale: string;
  dir: 'ltr' | 'rtl';
  autonym: string;
  href: string;
  isCurrent: boolean;
  /** In the language of the page that the visitor is on: why the link leads to another page. */
  reason?: string;
}

export interface Hreflang {
  /** A tag or `x-default`. */
  lang: string;
  /** Full address. */
  href: string;
}

/** Anchor of the notice with which the nearest page receives a visitor whose page does not exist there. */
export const arrivedAnchor = 'nearest-page';

export function languageLinks(careers: CareersSite, ref: PageRef, locale: string): LanguageLink[] {
  return careers.site.locales.map((target) => {
    const { path, reason } = counterpart(careers, ref, target);
    return {
      locale: target,
      dir: direction(target),
      autonym: autonym(target),
      href: reason ? `${path}#${arrivedAnchor}` : path,
      isCurrent: target === locale,
      ...(reason && { reason: translate(locale, `language.nearest.${reason}`) }),
    };
  });
}

/** Whether search engines may show the page. */
export function isIndexable({ board, isPreview }: CareersSite, ref: PageRef): boolean {
  if (isPreview) return false;
  return ref.kind !== 'posting' || (board.stateOf(ref.posting) === 'open' && !ref.posting.unlisted);
}

const isFirstPage = (ref: PageRef): boolean => !('page' in ref) || (ref.page ?? 1) === 1;

/** The page's translations, itself included; empty when there is none, or none that may be indexed. */
export function hreflangs(careers: CareersSite, ref: PageRef): Hreflang[] {
  const { site, paths } = careers;
  if (!isIndexable(careers, ref) || !isFirstPage(ref)) return [];
  const exact = site.locales.flatMap((locale) => {
    const { path, reason } = counterpart(careers, ref, locale);
    return reason ? [] : [{ lang: locale, href: paths.absolute(path) }];
  });
  if (exact.length < 2) return [];
  const fallback =
    ref.kind === 'home'
      ? paths.absolute(paths.root)
      : exact.find(({ lang }) => lang === site.defaultLocale)?.href;
  return fallback ? [...exact, { lang: 'x-default', href: fallback }] : exact;
}
