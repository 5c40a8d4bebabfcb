/** What a body consists of, as the rules of good postings look at it: its length, headings and links, line by line. */
import { headingToKind, type SectionKind } from './headings.ts';
import type { Place } from './problem.ts';

/** Places are counted from the beginning of the body. */
export interface Outline {
  /** Characters without spaces; those of Chinese, Japanese and Korean say twice as much. */
  length: number;
  /** Whether there is text before the first heading. */
  hasLead: boolean;
  /** The headings that open sections, in their order: the kind, or nothing that the site knows. */
  sections: (SectionKind | null)[];
  /** Kinds that are named by something less than such a heading, such as a bold line. */
  named: SectionKind[];
  /** Headings that are more than one level below the one before. */
  skips: (Place & { from: number; to: number })[];
  links: (Place & { url: string; text: string })[];
}

const wide = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0xd7ff) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xd840 && code < 0xdbff);

function lengthOf(body: string): number {
  let length = 0;
  for (let index = 0; index < body.length; index++) {
    const code = body.charCodeAt(index);
    if (wide(code)) length += 2;
    else if (code > 0x20 && code !== 0xa0 && code !== 0x3000) length += 1;
  }
  return length;
}

const fence = /^ {0,3}(`{3,}|~{3,})/;
const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/;
/** A longer line is no heading, and would take long to match. */
const maximumHeading = 500;
const underline = /^ {0,3}(=+|-+)[ \t]*$/;
/** A line that is bold as a whole, or one that ends in a colon. */
const label = /^[ \t]*(?:(\*\*|__)(?<bold>[^*_]{1,80})\1:?|(?<plain>[^:]{1,80})[:：])[ \t]*$/;
const labelEnds: ReadonlySet<string | undefined> = new Set([':', '：', '*', '_']);
const inlineCode = /`[^`]*`/g;
const inlineLink = /(!?)\[([^[\]]{0,300})\]\(<?([^\s()<>]{1,2000})>?(?:[ \t]+["'][^"']*["'])?\)/g;
const reference = /^ {0,3}\[([^[\]]{1,300})\]:[ \t]*<?([^\s<>]{1,2000})>?/;
const autoLink = /<(https?:\/\/[^\s<>]{1,2000})>|(?<![(<\w/])(https?:\/\/[^\s<>()"'`*\]]{1,2000})/g;

/** A line without some of its parts, and with all others in their places. */
const blank = (line: string, parts: RegExp): string => line.replace(parts, (part) => ' '.repeat(part.length));

const mayLink = /\]\(|\]:|:\/\//;

function linksOf(line: string, number: number): Outline['links'] {
  if (!mayLink.test(line)) return [];
  const text = blank(line, inlineCode);
  const links: Outline['links'] = [];
  const add = (index: number, url: string, words = '') =>
    links.push({ line: number, column: index + 1, url, text: words });
  for (const { 1: picture, 2: words = '', 3: url = '', index } of text.matchAll(inlineLink))
    add(index, url, picture ? '' : words.trim());
  const [, , defined] = reference.exec(text) ?? [];
  if (defined !== undefined) add(0, defined);
  else {
    for (const { 1: inBrackets, 2: bare = '', index } of blank(text, inlineLink).matchAll(autoLink))
      add(index, inBrackets ?? bare.replace(/[.,;:!?]{1,9}$/, ''));
  }
  return links;
}

/** Total, and linear in the length of the body. What it cannot tell for certain, it leaves out. */
export function outlineBody(body: string, locale: string): Outline {
  const outline: Outline = {
    length: lengthOf(body),
    hasLead: false,
    sections: [],
    named: [],
    skips: [],
    links: [],
  };
  const lines = body.split('\n');
  const hasLinks = mayLink.test(body);
  let open = '';
  /** Of the heading before, as it is written and as the site shows it. */
  let written = 1;
  let shown = 1;
  const addHeading = (depth: number, text: string, line: number): void => {
    if (text === '') return;
    if (depth > written + 1) outline.skips.push({ line, column: 1, from: written, to: depth });
    written = depth;
    shown = Math.max(2, Math.min(depth, shown + 1));
    const kind = headingToKind(text, locale);
    if (shown === 2) outline.sections.push(kind ?? null);
    else if (kind) outline.named.push(kind);
  };
  for (const [index, line] of lines.entries()) {
    const [, mark = ''] = fence.exec(line) ?? [];
    if (open !== '') {
      if (mark.startsWith(open)) open = '';
      continue;
    }
    if (mark !== '') {
      open = mark;
      continue;
    }
    const text = line.trim();
    if (text === '') continue;
    const isShort = line.length <= maximumHeading;
    const [, hashes, title = ''] = (isShort && heading.exec(line)) || [];
    const next = hashes || line.startsWith('    ') ? undefined : underline.exec(lines[index + 1] ?? '')?.[1];
    if (hashes) addHeading(hashes.length, title, index + 1);
    else if (next && isShort && !/^\s*([-*+>#|]|\d+[.)])/.test(line))
      addHeading(next[0] === '=' ? 1 : 2, text, index + 1);
    else {
      if (outline.sections.length === 0 && !underline.test(line)) outline.hasLead = true;
      const { bold, plain } = (isShort && labelEnds.has(text.at(-1)) && label.exec(line)?.groups) || {};
      const kind = bold || plain ? headingToKind(bold ?? plain ?? '', locale) : undefined;
      if (kind) outline.named.push(kind);
    }
    if (hasLinks) outline.links.push(...linksOf(line, index + 1));
  }
  return outline;
}
