/** What every page of a language has around its content. */
import { direction } from '../i18n/direction.ts';
import type { MessageKey } from '../i18n/interface-locales.ts';
import { type MessageValues, translate } from '../i18n/translate.ts';
import { facetLabel } from '../i18n/words.ts';
import { type Thing, toScriptText } from '../json-ld/thing.ts';
import { facetFields } from '../postings/facets.ts';
import { hreflangs, isIndexable, type LanguageLink, languageLinks } from './alternates.ts';
import { type CareersSite, localeBoard } from './careers-site.ts';
import { navigationPages, privacyHref } from './content-pages.ts';
import { feedLinks, textLinks } from './feeds.ts';
import { brandOf, type Head } from './head.ts';
import { type PageRef, pathOf } from './page-ref.ts';
import { pictureOf } from './pictures.ts';

export interface NavigationLink {
  text: string;
  href: string;
  isCurrent?: boolean;
}

export interface Chrome extends Head {
  home: string;
  navigation: NavigationLink[];
  search: NavigationLink;
  footer: NavigationLink[];
  languages: LanguageLink[];
  t: (key: MessageKey, values?: MessageValues) => string;
}

export interface PageText {
  title: string;
  description: string;
}

/** @param things What the page states; nothing is stated on a page that may not be indexed. */
export function makeChrome(
  careers: CareersSite,
  ref: PageRef,
  locale: string,
  { title, description }: PageText,
  things: readonly Thing[] = [],
): Chrome {
  const { site, paths } = careers;
  const t: Chrome['t'] = (key, values) => translate(locale, key, values);
  const country = facetFields.find(({ field }) => field === 'country');
  const hasCountries = localeBoard(careers, locale).facet('country') !== undefined;
  const privacy = privacyHref(careers, locale);
  return {
    lang: locale,
    dir: direction(locale),
    company: site.name,
    title: title === site.name ? title : `${title} – ${site.name}`,
    description,
    canonical: isIndexable(careers, ref) ? paths.absolute(pathOf(careers, ref, locale)) : undefined,
    hreflangs: hreflangs(careers, ref),
    feeds: [...feedLinks(careers, ref, locale), ...textLinks(careers, ref)],
    isIndexable: isIndexable(careers, ref),
    structuredData: isIndexable(careers, ref) ? things.map(toScriptText) : [],
    home: paths.home(locale),
    navigation: [
      { text: t('nav.positions'), href: paths.home(locale), isCurrent: ref.kind === 'home' },
      ...(country && hasCountries
        ? [
            {
              text: facetLabel(locale, 'country'),
              href: paths.facet(locale, country.segment),
              isCurrent: ref.kind === 'facet' && ref.facet.field === 'country',
            },
          ]
        : []),
      ...navigationPages(careers, locale).map(({ name, title: text }) => ({
        text,
        href: paths.contentPage(locale, name),
        isCurrent: ref.kind === 'contentPage' && ref.name === name,
      })),
    ],
    search: { text: t('nav.search'), href: paths.search(locale), isCurrent: ref.kind === 'search' },
    footer: [
      ...(site.organization.url ? [{ text: t('footer.company'), href: site.organization.url }] : []),
      ...(privacy ? [{ text: t('footer.privacy'), href: privacy }] : []),
    ],
    languages: languageLinks(careers, ref, locale),
    picture: pictureOf(careers, ref, locale),
    ...brandOf(site, paths),
    t,
  };
}
