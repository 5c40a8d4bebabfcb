/** Where the links to the content pages of a language stand. */
import type { ContentPage } from '../site/content-page.ts';
import type { CareersSite } from './careers-site.ts';

/** Its link stands in the footer, where people look for it. */
const privacyPage = 'privacy';

/** In the order of `site.yaml`; what is not translated is not there. */
export function navigationPages({ site, pages }: CareersSite, locale: string): ContentPage[] {
  const own: ReadonlyMap<string, ContentPage> = pages.get(locale) ?? new Map();
  const names = site.pages ?? [...own.keys()].filter((name) => name !== privacyPage);
  return names.flatMap((name) => own.get(name) ?? []);
}

/** The address of the privacy policy: one of the language goes before one of another. */
export function privacyHref({ site, pages, paths }: CareersSite, locale: string): string | undefined {
  const { privacyPolicy, defaultLocale } = site;
  const hasPage = (candidate: string) => pages.get(candidate)?.has(privacyPage);
  for (const candidate of [locale, defaultLocale]) {
    if (privacyPolicy[candidate]) return privacyPolicy[candidate];
    if (hasPage(candidate)) return paths.contentPage(candidate, privacyPage);
  }
  return undefined;
}
