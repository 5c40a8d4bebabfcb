/** The text of a posting as HTML that stands without its page. */

import type { Section } from '../../postings/body.ts';
import type { Paths } from '../../urls.ts';
import { escapeXml } from '../text/xml.ts';

const tag = /<(\/?)([a-z][a-z\d]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

/** Links and pictures that begin at the root of the host or are within the page. */
const localAddress = /( (?:href|src)=")(?=[/#])(#?)/g;

/** Every section under its heading; addresses are full ones. `url` is the page of the posting. */
export function sectionsToHtml(sections: readonly Section[], url: string, paths: Paths): string {
  const html = sections
    .flatMap(({ heading, html }) => [...(heading ? [`<h2>${escapeXml(heading)}</h2>`] : []), html])
    .filter((part) => part !== '')
    .join('\n');
  return html.replace(tag, (whole) =>
    whole.replace(localAddress, (_, attribute: string, hash: string) =>
      hash ? `${attribute}${url}#` : attribute + paths.absolute(''),
    ),
  );
}

const betweenTags = (html: string, change: (text: string) => string): string => {
  let from = 0;
  let changed = '';
  for (const match of html.matchAll(tag)) {
    changed += change(html.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return changed + change(html.slice(from));
};

/**
 * HTML with those entities only without which its text would mean something else.
 *
 * @example withFewEntities('<p>R &amp; D, &quot;a &lt; b&quot;</p>') // → '<p>R & D, "a &lt; b"</p>'
 */
export const withFewEntities = (html: string): string =>
  betweenTags(html, (text) =>
    text
      .replace(/&quot;/g, '"')
      .replace(/&#(?:39|x27);/g, "'")
      .replace(/&gt;/g, '>')
      .replace(/&amp;(?=\s)/g, '&'),
  );

/**
 * HTML in which tags are replaced by others, without their attributes; those that the table does not name are left
 * out, and their text stays.
 *
 * @example replaceTags('<h2 id="a">Offer</h2>', { h2: ['<b>', '</b>'] }) // → '<b>Offer</b>'
 */
export const replaceTags = (
  html: string,
  table: Readonly<Record<string, readonly [open: string, close: string]>>,
): string => html.replace(tag, (_, slash: string, name: string) => table[name]?.[slash ? 1 : 0] ?? '');

/** How many characters of text a reader sees. */
export const textLength = (html: string): number =>
  [
    ...replaceTags(html, {})
      .replace(/&[a-z]+;|&#\w+;/g, '.')
      .replace(/\s+/g, ' ')
      .trim(),
  ].length;
