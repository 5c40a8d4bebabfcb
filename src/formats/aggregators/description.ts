/** The text of a posting as HTML that stands without its page. */
import type { Section } from '../../postings/body.ts';
import { absoluteLinks, replaceTags, tagPattern } from '../../postings/html-text.ts';
import { escapeXml } from '../text/xml.ts';

/** Every section under its heading; addresses are full ones. `url` is the page of the posting. */
export const sectionsToHtml = (sections: readonly Section[], url: string): string =>
  absoluteLinks(
    sections
      .flatMap(({ heading, html }) => [...(heading ? [`<h2>${escapeXml(heading)}</h2>`] : []), html])
      .filter((part) => part !== '')
      .join('\n'),
    url,
  );

const betweenTags = (html: string, change: (text: string) => string): string => {
  let from = 0;
  let changed = '';
  for (const match of html.matchAll(tagPattern)) {
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

/** How many characters of text a reader sees. */
export const textLength = (html: string): number =>
  [
    ...replaceTags(html, {})
      .replace(/&[a-z]+;|&#\w+;/g, '.')
      .replace(/\s+/g, ' ')
      .trim(),
  ].length;
