/** Most bodies are headings, paragraphs and lists: their HTML needs no visitors, only ids for its headings. */
import { headingToKind } from './headings.ts';
import { htmlToLine } from './html-text.ts';
import { numberSections } from './section-ids.ts';
import type { Section } from './sections.ts';

/**
 * What keeps a body from being plain: HTML, tables (which need no `|`), pictures, boxes to tick, references, links that are no plain
 * `https://` ones, quotes, and headings inside of lists.
 */
const notPlain = new RegExp(
  [
    /(?<!https:\/\/)www\.|[<\\|]|!\[|\]:|\[[ xX]\]|(?<!\]\(mailto):\S*@/,
    /\]\((?!https:\/\/[\w.-]+(?:[/?#][\w./?=&%#~+,;:!$'-]*)?\)|mailto:[\w.@+-]+\))|(?<!\]\(https):\/\//,
    /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*>/,
    /^[ \t]*(?::-|-+:)/,
    /^[ \t]+(?:#|[=-]+[ \t]*$)|^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+[#=-]/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'im',
);

export const isPlainBody = (body: string): boolean => !notPlain.test(body);

const heading = /<h([1-6])>([\s\S]*?)<\/h\1>\n?/g;

/** The HTML of a plain body as `renderBody` cuts it; none when a heading is empty. */
export function plainSections(html: string, locale: string): Section[] | undefined {
  const idOf = numberSections();
  const sections: Section[] = [];
  let open: Section = { html: '' };
  let depth = 1;
  let from = 0;
  const add = (more: string) => {
    open.html += more;
  };
  const close = () => {
    open.html = open.html.trim();
    if (open.id || open.html !== '') sections.push(open);
  };
  for (const match of html.matchAll(heading)) {
    const { 0: whole, 1: written, 2: inner = '', index } = match;
    const text = htmlToLine(inner);
    if (text === '') return undefined;
    depth = Math.max(2, Math.min(Number(written), depth + 1));
    add(html.slice(from, index));
    from = index + whole.length;
    if (depth > 2) {
      add(`<h${depth}>${inner}</h${depth}>${whole.endsWith('\n') ? '\n' : ''}`);
      continue;
    }
    close();
    const kind = headingToKind(text, locale);
    open = { id: idOf(kind), html: '', heading: text, ...(kind && { kind }) };
  }
  add(html.slice(from));
  close();
  return sections;
}

/** A plain body up to the end of its first block that is no heading: nothing behind it can change what that is. */
export function plainLead(body: string): string {
  let hasBlock = false;
  let from = 0;
  while (from < body.length) {
    const end = (body.indexOf('\n', from) + 1 || body.length + 1) - 1;
    const isBlank = body.slice(from, end).trim() === '';
    if (isBlank && hasBlock) return body.slice(0, from);
    hasBlock ||= !isBlank && body[from] !== '#';
    from = end + 1;
  }
  return body;
}

/** The first paragraph of a plain body as text; none when something other than headings stands before it. */
export function plainFirstParagraph(html: string): string | undefined {
  const inner = /^(?:<h([1-6])>(?:(?!<\/h\1>)[\s\S])*<\/h\1>\s*)*<p>([\s\S]*?)<\/p>/.exec(html)?.[2];
  return inner === undefined ? undefined : htmlToLine(inner) || undefined;
}
