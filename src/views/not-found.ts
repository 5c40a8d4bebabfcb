import { translate } from '../i18n/translate.ts';
import { type CareersSite, segmentToLocale } from './careers-site.ts';
import { type Chrome, makeChrome } from './chrome.ts';
import type { Params } from './page-params.ts';

/** The page for wrong addresses below the home page of a language. */
export interface NotFoundView {
  chrome: Chrome;
  title: string;
  text: string;
  link: string;
}

export function notFoundView(careers: CareersSite, params: Params): NotFoundView {
  const locale = segmentToLocale(careers, params['locale']);
  const title = translate(locale, 'notfound.title');
  const text = translate(locale, 'notfound.text');
  const chrome = makeChrome(careers, { kind: 'home' }, locale, { title, description: text });
  return {
    chrome: {
      ...chrome,
      canonical: undefined,
      hreflangs: [],
      isIndexable: false,
      navigation: chrome.navigation.map((link) => ({ ...link, isCurrent: false })),
    },
    title,
    text,
    link: translate(locale, 'notfound.link'),
  };
}
