/** The open postings of a language with everything that their pages say, in the order of the site's lists. */
import { payInWords } from '../i18n/pay.ts';
import { placeLine, placesInWords } from '../i18n/places.ts';
import { renderBody } from '../postings/body.ts';
import { publicFields } from '../postings/fields.ts';
import { absoluteLinks } from '../postings/html-text.ts';
import { htmlToText } from '../postings/plain-text.ts';
import type { Posting } from '../postings/posting.ts';
import { apiVersion, type PostingEntry, type PostingsFile } from './api/schemas.ts';
import { postingInWords } from './api/words.ts';
import { format, type Piece, type Publication } from './format.ts';

/** The addresses of a posting in the other languages, in the order of the site's languages. */
function translationUrls({ board, paths, site }: Publication, posting: Posting): Record<string, string> {
  const translations = board.translations(posting);
  return Object.fromEntries(
    site.locales.flatMap((locale) => {
      const translation = translations.get(locale);
      if (!translation || locale === posting.locale) return [];
      return [[locale, paths.absolute(paths.posting(locale, translation.slug))]];
    }),
  );
}

function toSections({ bodyOf, site }: Publication, posting: Posting, url: string): PostingEntry['sections'] {
  return renderBody(bodyOf(posting), posting.locale, site.base).map(({ html, ...section }) => ({
    ...section,
    html: absoluteLinks(html, url),
    text: htmlToText(html),
  }));
}

function toEntry(publication: Publication, posting: Posting): PostingEntry {
  const { paths } = publication;
  const { requisition, locale, slug, excerpt } = posting;
  const url = paths.absolute(paths.posting(locale, slug));
  const pay = payInWords(locale, posting);
  return {
    id: `${requisition}.${locale}`,
    requisition,
    url,
    translations: translationUrls(publication, posting),
    ...Object.fromEntries(publicFields.map((name) => [name, posting[name]])),
    excerpt,
    place: placeLine(locale, posting),
    places: placesInWords(locale, posting),
    ...(pay && { pay }),
    words: postingInWords(posting),
    sections: toSections(publication, posting, url),
  };
}

export const postings = format<'locale'>({
  id: 'postings',
  mediaType: 'application/json',
  scopes: ['locale'],
  path: (paths, { own }) => paths.api(own.locale, 'postings'),
  render(publication, { own: { locale, listed } }) {
    const { paths } = publication;
    const head: Omit<PostingsFile, 'postings'> = {
      $schema: paths.absolute(paths.siteApi('schema')),
      version: apiVersion,
      locale,
      url: paths.absolute(paths.home(locale)),
      count: listed.length,
    };
    const entries = listed.flatMap((posting, index): Piece[] => [
      index > 0 ? ',\n' : '\n',
      { posting, text: () => JSON.stringify(toEntry(publication, posting)) },
    ]);
    return [`${JSON.stringify(head).slice(0, -1)},"postings":[`, ...entries, ']}'];
  },
});
