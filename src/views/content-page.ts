import { renderBody, type Section } from '../postings/body.ts';
import { type CareersSite, segmentToLocale } from './careers-site.ts';
import { type Chrome, makeChrome } from './chrome.ts';
import { makePicture, type PictureView } from './picture.ts';

export interface ContentPageView {
  chrome: Chrome;
  title: string;
  picture: PictureView | undefined;
  sections: Section[];
}

export function contentPageView(
  careers: CareersSite,
  params: Record<string, string | undefined>,
): ContentPageView {
  const locale = segmentToLocale(careers, params['locale']);
  const name = params['name'] ?? '';
  const page = careers.pages.get(locale)?.get(name);
  if (!page) throw new Error(`No page ${locale}/${name}`);
  const { title, description } = page;
  return {
    chrome: makeChrome(careers, { kind: 'contentPage', name }, locale, { title, description }),
    title,
    picture: makePicture(careers, page),
    sections: renderBody(page.body, locale, careers.site.base),
  };
}
