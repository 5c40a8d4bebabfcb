/** The newest postings of a language as a piece of HTML that the server of another website puts into its own page. */
import { direction } from '../i18n/direction.ts';
import { translate } from '../i18n/translate.ts';
import { dateInWords } from '../i18n/words.ts';
import type { Posting } from '../postings/posting.ts';
import type { Paths } from '../urls.ts';
import { rowWords } from './embed/row-words.ts';
import { format } from './format.ts';
import { element, type Xml } from './text/xml.ts';

const newest = 50;

function item(paths: Paths, posting: Posting): Xml {
  const { requisition, locale, slug, title, datePosted } = posting;
  const href = paths.absolute(paths.posting(locale, slug));
  const facts = [
    ...Object.values(rowWords(posting)).map((words) => element('bdi', {}, words)),
    element('time', { datetime: datePosted }, dateInWords(locale, datePosted, 'medium')),
  ];
  return element(
    'li',
    { 'data-requisition': requisition, 'data-locale': locale },
    element('a', { href }, title),
    // A line of its own, also where nothing styles it.
    element(
      'div',
      {},
      facts.map((fact, index) => (index > 0 ? [' · ', fact] : fact)),
    ),
  );
}

export const embedFragment = format<'locale'>({
  id: 'embed-fragment',
  mediaType: 'text/html',
  scopes: ['locale'],
  newest,
  path: (paths, { own }) => paths.embed(own.locale, 'inc.html'),
  render({ paths }, { own: { locale, listed } }) {
    const list =
      listed.length > 0
        ? element(
            'ul',
            {},
            listed.slice(0, newest).map((posting) => item(paths, posting)),
          )
        : element('p', {}, translate(locale, 'listing.empty'));
    const href = paths.absolute(paths.home(locale));
    const all = element('p', {}, element('a', { href }, translate(locale, 'search.empty.all')));
    // No element is empty: XML would close it in a way that HTML does not know.
    return `${element('div', { class: 'rolecall-postings', lang: locale, dir: direction(locale) }, list, all).xml}\n`;
  },
});
