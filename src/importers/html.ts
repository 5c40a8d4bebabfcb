/** A page or a piece of HTML, as a browser or Word saves it: one job. */
import type { Element, Root, RootContent } from 'hast';
import { Facts } from './facts/facts.ts';
import type { Imported, Importer, ImportPolicy } from './importer.ts';
import { htmlText, htmlToMarkdown, parseHtml } from './markdown/from-html.ts';
import { cleanLine } from './source/clean.ts';
import { takeAddress, takeLabels } from './text.ts';

/** The first element of a name, in the order of the text. */
function findElement(node: Root | RootContent, ...names: string[]): Element | undefined {
  if (node.type === 'element' && names.includes(node.tagName)) return node;
  for (const child of 'children' in node ? node.children : []) {
    const found = findElement(child, ...names);
    if (found) return found;
  }
  return undefined;
}

/** The main part of a page, where it is marked. */
const mainPart = (html: string): string =>
  /<main\b[^>]*>([\s\S]*?)<\/main\s*>/i.exec(html)?.[1] ??
  /<article\b[^>]*>([\s\S]*?)<\/article\s*>/i.exec(html)?.[1] ??
  html;

function read(html: string, policy: ImportPolicy): Imported {
  const facts = new Facts(policy);
  const part = mainPart(html);
  if (part !== html)
    facts.leaveOut('page', 'head, menus and footer', 'only the main part of the page is taken');
  const tree = parseHtml(part);
  const heading = findElement(tree, 'h1');
  const title = cleanLine(
    htmlText(heading ?? findElement(parseHtml(html), 'title') ?? { type: 'text', value: '' }),
  );
  if (title) facts.put('title', { path: heading ? 'h1' : 'title', value: title });
  const withoutTitle = heading ? part.replace(/<h1\b[\s\S]*?<\/h1\s*>/i, '') : part;
  const markdown = htmlToMarkdown(withoutTitle, (what) =>
    facts.leaveOut('page', what, 'not taken into the text'),
  );
  const link = /<html\b[^>]*\blang\s*=\s*["']?([\w-]+)/i.exec(html)?.[1];
  // What a text says in labelled lines, a page says so, too.
  const lines = markdown.split('\n');
  const plain = lines.map((line) => line.replace(/\\$/, '').replace(/\\([!-/:-@[-`{-~])/g, '$1'));
  const kept = takeLabels(facts, plain).map((line, index) => (line === '' ? '' : (lines[index] ?? '')));
  takeAddress(facts, plain.join('\n'));
  const body = kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { drafts: [{ locale: link, fields: facts.fields, body, notes: facts.notes }], notes: [] };
}

export const html: Importer = {
  name: 'html',
  takes: (source) =>
    /^\ufeff?\s*(<!doctype html|<html|<!--|<(p|div|h[1-6]|ul|ol|section|article|main|body|span|meta|table|b|strong)\b)/i.test(
      source,
    ),
  read,
};
