/** A paragraph → the headings and the lists that somebody wrote as lines of it. */
import type { Heading, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { bareHeading, isHeadingLine, kindOfLine } from './heading-line.ts';

/** "•" and its kin, also as fonts of symbols leave them behind. */
const bullet = /^\s*(?:[•◦▪▫‣⁃∙・●○■□◆►▶➢➤→✓✔✅·\uf0b7\uf0a7\uf076\u2022]|[-–—*+](?=\s)|o(?=\t))\s*/u;
const number = /^\s*\(?\d{1,2}[.)]\s+/;
const letter = /^\s+[a-h][.)]\s+/;

type Line = PhrasingContent[];

const textOf = (line: Line): string => plainText({ type: 'paragraph', children: line });

/** The lines of a paragraph. */
function linesOf({ children }: Paragraph): Line[] {
  const lines: Line[] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else if (child.type === 'text' && child.value.includes('\n')) {
      for (const [index, value] of child.value.split('\n').entries()) {
        if (index > 0) lines.push([]);
        if (value !== '') lines.at(-1)?.push({ type: 'text', value });
      }
    } else lines.at(-1)?.push(child);
  }
  return lines.filter((line) => textOf(line).trim() !== '');
}

const isStrongOnly = (line: Line): boolean =>
  line.some(({ type }) => type === 'strong') &&
  line.every((node) => node.type === 'strong' || (node.type === 'text' && /^[\s:：]*$/.test(node.value)));

/** The line without what is at its beginning. */
function withoutStart(line: Line, pattern: RegExp): Line {
  const [first, ...rest] = line;
  if (first?.type === 'text') return [{ ...first, value: first.value.replace(pattern, '') }, ...rest];
  if (first && 'children' in first)
    return [
      { ...first, children: withoutStart(first.children as Line, pattern) } as PhrasingContent,
      ...rest,
    ];
  return line;
}

const heading = (line: Line, depth: Heading['depth'] = 2): Heading => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value: bareHeading(textOf(line).replace(/\s+/g, ' ')) }],
});

const paragraph = (children: Line): Paragraph => ({ type: 'paragraph', children });
export const item = (children: Line): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [paragraph(children)],
});
export const list = (children: ListItem[], ordered = false): List => ({
  type: 'list',
  ordered,
  spread: false,
  children,
});

/** Whether lines without bullets are a list all the same: several short ones, few of which end like a sentence. */
function isListByContext(lines: readonly Line[]): boolean {
  const texts = lines.map((line) => textOf(line).trim());
  const sentences = texts.filter((text) => /[.!?。]$/.test(text)).length;
  const longest = texts.reduce((most, { length }) => Math.max(most, length), 0);
  return (
    texts.length >= 2 &&
    longest <= 300 &&
    (sentences * 2 < texts.length || (texts.length >= 3 && longest <= 160))
  );
}

export type Block = RootContent;

export const headingOf = (block: Block | undefined): string | undefined =>
  block?.type === 'heading' ? plainText(block) : undefined;

/** "You bring:" right below a heading is its first line, unless it opens a section of another kind. */
function isIntroduction(line: Line, above: string): boolean {
  const kind = kindOfLine(textOf(line));
  return (
    /[:：]\s*$/.test(textOf(line)) &&
    !isStrongOnly(line) &&
    (kind === undefined || kind === kindOfLine(above))
  );
}

/** A bold line of a section may be the first of its points, where the others are as short: "**30 days off**, Fruit". */
const isFirstPoint = (lines: readonly Line[]): boolean =>
  lines.every((line) => {
    const text = textOf(line).trim();
    return (
      text.length <= 80 && !/[.!?:：。]$/.test(text) && !bullet.test(text) && kindOfLine(text) === undefined
    );
  }) && isListByContext(lines);

/** A paragraph as what its lines are, in a section or right below a heading. */
export function splitParagraph(node: Paragraph, isInSection: boolean, above: string | undefined): Block[] {
  const lines = linesOf(node);
  const blocks: Block[] = [];
  let plain: Line[] = [];
  let inSection = isInSection;
  let outer = 0;
  const flush = () => {
    if (inSection && isListByContext(plain)) blocks.push(list(plain.map(item)));
    else for (const line of plain) blocks.push(paragraph(line));
    plain = [];
  };
  for (const [index, line] of lines.entries()) {
    const text = textOf(line);
    const isFollowed = index < lines.length - 1;
    const pattern = [bullet, number, letter].find((each) => each.test(text));
    const isBold =
      isStrongOnly(line) &&
      text.length <= 90 &&
      !/[.;,]$/.test(text.trim()) &&
      !(inSection && isFirstPoint(lines.slice(index)));
    const last = blocks.at(-1);
    const before = last ? headingOf(last) : above;
    if (before !== undefined && plain.length === 0 && isIntroduction(line, before)) plain.push(line);
    else if (isBold || (isHeadingLine(text, isFollowed) && !(pattern === bullet))) {
      flush();
      blocks.push(heading(line));
      inSection = true;
    } else if (pattern && (pattern === bullet || lines.length > 1 || isInSection)) {
      flush();
      const point = list([item(withoutStart(line, pattern))], pattern === number);
      const indent = /^\s*/.exec(text)?.[0].length ?? 0;
      const parent = last?.type === 'list' && indent > outer ? last.children.at(-1) : undefined;
      if (parent) parent.children = joinLists([...parent.children, point]) as ListItem['children'];
      else {
        blocks.push(point);
        outer = indent;
      }
    } else if (kindOfLine(text) !== undefined) {
      flush();
      blocks.push(heading(line));
    } else plain.push(line);
  }
  flush();
  return blocks;
}

/** Lists that follow each other are one. */
export function joinLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const each of blocks) {
    const block = each.type === 'listItem' ? list([each]) : each;
    const last = joined.at(-1);
    if (block.type === 'list' && last?.type === 'list' && block.ordered === last.ordered)
      joined[joined.length - 1] = { ...last, children: [...last.children, ...block.children] };
    else joined.push(block);
  }
  return joined;
}
