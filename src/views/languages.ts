/** The pages that belong to no language: the choice of language, and the one for wrong addresses. */
import { direction } from '../i18n/direction.ts';
import { translate } from '../i18n/translate.ts';
import { autonym } from '../i18n/words.ts';
import { makeOrganization } from '../json-ld/organization.ts';
import { toScriptText } from '../json-ld/thing.ts';
import { makeWebSite } from '../json-ld/web-site.ts';
import { hreflangs } from './alternates.ts';
import type { CareersSite } from './careers-site.ts';
import { feedLinks } from './feeds.ts';
import { brandOf, type Head } from './head.ts';
import { pictureOf } from './pictures.ts';

export interface LanguageChoice {
  locale: string;
  dir: 'ltr' | 'rtl';
  autonym: string;
  href: string;
  count: string;
  /** The heading of the choice, and the text for a wrong address, in this language. */
  choose: string;
  notFound: { title: string; text: string; link: string };
}

export interface LanguagesView extends Head {
  languages: LanguageChoice[];
  /** Whether each of them asks for the choice: many would push the choice itself from the screen of a phone. */
  hasGreetings: boolean;
}

const mostGreetings = 12;

export function languagesView(careers: CareersSite): LanguagesView {
  const { site, paths, board, isPreview } = careers;
  const { defaultLocale: lang, name: company } = site;
  return {
    lang,
    dir: direction(lang),
    company,
    title: translate(lang, 'site.title', { company }),
    description: translate(lang, 'site.description', { company }),
    canonical: isPreview ? undefined : paths.absolute(paths.root),
    hreflangs: hreflangs(careers, { kind: 'home' }),
    feeds: site.locales.flatMap((locale) => feedLinks(careers, { kind: 'home' }, locale)),
    isIndexable: !isPreview,
    structuredData: isPreview
      ? []
      : [makeOrganization(site, paths), makeWebSite(site, paths)].map(toScriptText),
    picture: pictureOf(careers, { kind: 'home' }, lang),
    ...brandOf(site, paths),
    hasGreetings: site.locales.length <= mostGreetings,
    languages: site.locales.map((locale) => ({
      locale,
      dir: direction(locale),
      autonym: autonym(locale),
      href: paths.home(locale),
      count: translate(locale, 'listing.count', { count: board.locales.get(locale)?.listed.length ?? 0 }),
      choose: translate(locale, 'language.choose'),
      notFound: {
        title: translate(locale, 'notfound.title'),
        text: translate(locale, 'notfound.text'),
        link: translate(locale, 'notfound.link'),
      },
    })),
  };
}
