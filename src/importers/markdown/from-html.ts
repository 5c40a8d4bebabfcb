/** HTML → Markdown. What has no place in a posting is left out, and told. */

import type { Element, ElementContent, RootContent as HtmlContent, Root as HtmlRoot } from 'hast';
import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { isSafeLink } from '../../postings/body-limits.ts';
import { quote } from '../../postings/problem.ts';
import { phrase, type Wording } from '../../postings/wording.ts';
import { cleanText } from '../source/clean.ts';
import { nestWordLists, settleWeight } from './documents.ts';
import { toLabels } from './label-tables.ts';
import { tidy } from './tidy.ts';
import { toMarkdown } from './to-markdown.ts';

const maximumLength = 512 * 1024;
const maximumDepth = 200;

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const converter = unified().use(rehypeRemark, { newlines: false }).freeze();

/** Elements that are not read, with all that is in them. */
const unread = new Set(
  'script style iframe object embed form input button select textarea svg math canvas audio video source template noscript link meta head title base nav footer dialog map area'.split(
    ' ',
  ),
);

/** Throws when tags stand in each other more deeply than any honest text has them: what reads them calls itself. */
export function checkDepth(html: string): void {
  let depth = 0;
  for (const { 0: tag, 1: closing } of html.matchAll(/<(\/)?[a-z][^<>]*>?/gi)) {
    if (
      /^<\/?(br|hr|img|input|meta|link|wbr|source|area|base|col|embed|track)\b/i.test(tag) ||
      tag.endsWith('/>')
    )
      continue;
    if (/^<\/?(p|li|td|tr|th|dt|dd|option|tbody|thead)\b/i.test(tag)) continue;
    depth = Math.max(0, depth + (closing ? -1 : 1));
    if (depth > maximumDepth)
      throw new RangeError(`Unexpected deep nesting of HTML, expected at most \`${maximumDepth}\` levels`);
  }
}

/** HTML as a tree. Throws when it is too large or too deep to be a text that somebody wrote. */
export function parseHtml(html: string): HtmlRoot {
  if (html.length > maximumLength)
    throw new RangeError(`Unexpected size of a text, expected at most \`${maximumLength / 1024}\` KB`);
  checkDepth(html);
  return parser.parse(cleanText(html));
}

/** The text of a tree of HTML, without its marks. */
export function htmlText(node: HtmlRoot | HtmlContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(htmlText).join('') : '';
}

/** HTML that is written with references instead of marks, as some interfaces send it. */
export const unescapeHtml = (escaped: string): string => htmlText(parseHtml(escaped));

/** Without what is not read; `tell` learns of each. */
function prune<N extends HtmlRoot | Element>(node: N, tell: (what: Wording) => void): N {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [{ ...child, value: cleanText(child.value) }];
    if (child.type !== 'element') return [];
    if (child.tagName === 'img' || child.tagName === 'picture') {
      const { alt } = child.properties;
      tell(typeof alt === 'string' && alt ? phrase(`a picture ${quote(alt)}`) : phrase('a picture'));
      return [];
    }
    if (unread.has(child.tagName)) {
      tell(phrase(`an element \`${child.tagName}\``));
      return [];
    }
    return settleWeight(toLabels(prune(child, tell)));
  });
  return { ...node, children: nestWordLists(children) };
}

/** Links lead to the web or to an e-mail address; the words of others stay. */
function settleLinks(node: Nodes, tell: (what: Wording) => void): void {
  if (!('children' in node)) return;
  const children = node.children as Nodes[];
  node.children = children.flatMap((child): Nodes[] => {
    if (child.type === 'html' || child.type === 'image') return [];
    settleLinks(child, tell);
    if (child.type === 'link') {
      const isOurs = /^(https?:|mailto:|tel:)/i.test(child.url) && isSafeLink(child.url);
      if (!isOurs) tell(phrase(`the address of a link ${quote(child.url)}`));
      const title = plainText(child);
      if (!isOurs || title.trim() === '') return child.children;
      delete child.title;
    }
    if (
      (child.type === 'strong' || child.type === 'emphasis' || child.type === 'delete') &&
      plainText(child).trim() === ''
    )
      return [{ type: 'text', value: ' ' } satisfies Text];
    return [child];
  }) as PhrasingContent[];
}

/**
 * What HTML says, as Markdown without HTML, pictures, scripts or addresses that lead elsewhere than to the web.
 *
 * @param above The heading that it stands below.
 */
export function htmlToMarkdown(html: string, tell: (what: Wording) => void, above?: string): string {
  const tree = prune(parseHtml(html), tell);
  const root = converter.runSync(tree) as Root;
  settleLinks(root, tell);
  return toMarkdown(tidy(root, above));
}
