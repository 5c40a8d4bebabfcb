/** A page or a piece of HTML, as a browser or Word saves it: one job. */

import type { Element, Root, RootContent } from 'hast';
import { phrase } from '../postings/wording.ts';
import { Facts } from './facts/facts.ts';
import { isTitleLine } from './facts/title.ts';
import type { Imported, Importer, ImportPolicy } from './importer.ts';
import { htmlText, htmlToMarkdown, parseHtml } from './markdown/from-html.ts';
import { bareHeading } from './markdown/heading-line.ts';
import { cleanLine } from './source/clean.ts';
import { unknownForm } from './source/unknown-form.ts';
import { takeAddress, takeLabels, takeTitle } from './text.ts';

/** The first element of a name, in the order of the text. */
function findElement(node: Root | RootContent, ...names: string[]): Element | undefined {
  if (node.type === 'element' && names.includes(node.tagName)) return node;
  for (const child of 'children' in node ? node.children : []) {
    const found = findElement(child, ...names);
    if (found) return found;
  }
  return undefined;
}

/** Where the first element of a name begins and ends, and its content; none where it has no end. */
function findTag(html: string, name: string): { start: number; end: number; content: string } | undefined {
  const start = html.search(new RegExp(`<${name}[\\s>]`, 'i'));
  const from = start < 0 ? -1 : html.indexOf('>', start) + 1;
  const to = from <= 0 ? -1 : html.toLowerCase().indexOf(`</${name}`, from);
  if (to < 0) return undefined;
  return { start, end: html.indexOf('>', to) + 1 || html.length, content: html.slice(from, to) };
}

/** The main part of a page, where it is marked. */
const mainPart = (html: string): string =>
  findTag(html, 'main')?.content ?? findTag(html, 'article')?.content ?? html;

/** A page says its language at its beginning. */
const languageOf = (html: string): string | undefined =>
  /<html\b[^<>]*\blang\s*=\s*["']?([\w-]+)/i.exec(html.slice(0, 4000))?.[1];

/** The title of a page without a heading of its own, unless the text begins with a part of it, or with a heading. */
function takePageTitle(facts: Facts, page: string, lines: readonly string[]): void {
  const found = findElement(parseHtml(page), 'title');
  const title = found && cleanLine(htmlText(found));
  const first = lines.find((line) => line !== '') ?? '';
  const isOpened = isTitleLine(first) && (first.startsWith('#') || title?.includes(bareHeading(first)));
  if (title && !isOpened) facts.put('title', { path: 'title', value: title });
}

function read(html: string, policy: ImportPolicy): Imported {
  const facts = new Facts(policy);
  const part = mainPart(html);
  if (part !== html)
    facts.leaveOut(
      'html',
      phrase('head, menus and footer'),
      phrase('only the main part of the page is taken'),
    );
  if (/ld\+json/i.test(html) && html.includes('JobPosting'))
    facts.leaveOut(
      'html',
      phrase('a `JobPosting`'),
      phrase('it is no whole JSON-LD, so the text of the page is taken'),
    );
  const tree = parseHtml(part);
  const heading = findElement(tree, 'h1');
  if (heading) facts.put('title', { path: 'h1', value: cleanLine(htmlText(heading)) });
  const own = heading && findTag(part, 'h1');
  const withoutTitle = own ? part.slice(0, own.start) + part.slice(own.end) : part;
  const markdown = htmlToMarkdown(withoutTitle, (what) =>
    facts.leaveOut('html', what, phrase('not taken into the text')),
  );
  // What a text says in labelled lines, a page says so, too.
  const lines = markdown.split('\n');
  const plain = lines.map((line) => line.replace(/\\$/, '').replace(/\\([!-/:-@[-`{-~])/g, '$1'));
  const unlabelled = takeLabels(facts, plain);
  if (facts.fields.title === undefined) takePageTitle(facts, html, unlabelled);
  const kept = takeTitle(facts, unlabelled).map((line, index) => (line === '' ? '' : (lines[index] ?? '')));
  takeAddress(facts, plain.join('\n'));
  const body = kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (body === '')
    throw new RangeError(
      'Unexpected page without a text, expected the text of a job: what a script would fill in is not there',
    );
  return {
    drafts: [{ locale: languageOf(html), fields: facts.fields, body, notes: facts.notes }],
    notes: [],
  };
}

const start = new RegExp(
  `^\ufeff?\\s*(<\\?xml[^>]*\\?>\\s*)?(<!--|<!doctype html|<(${'html head body title meta link style main article section header div p h[1-6] ul ol li dl table blockquote pre hr br a b strong em i u span font center img figure'.replaceAll(' ', '|')})\\b)`,
  'i',
);
const block = /<\/(?:p|li|ul|ol|div|h[1-6])\s*>|<br\s*\/?>/gi;

/** Text that was taken out of the middle of a page has some tags, none of them at its beginning. */
const hasBlocks = (source: string): boolean =>
  unknownForm(source) === undefined && (source.match(block)?.length ?? 0) >= 3;

export const html: Importer = {
  name: 'html',
  takes: (source) => start.test(source) || hasBlocks(source),
  read,
};
