/** What looks like a heading or a list, but was written as a paragraph, becomes one. */
import type { Heading, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { bareHeading, isHeadingLine, kindOfLine } from './heading-line.ts';

/** "•" and its kin, also as fonts of symbols leave them behind. */
const bullet = /^\s*(?:[•◦▪▫‣⁃∙●○■□◆►▶➢➤→✓✔✅·\uf0b7\uf0a7\uf076\u2022]|[-–—*+](?=\s)|o(?=\t))\s*/u;
const number = /^\s*\(?\d{1,2}[.)]\s+/;

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
const item = (children: Line): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [paragraph(children)],
});
const list = (children: ListItem[], ordered = false): List => ({
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

type Block = RootContent;

const headingOf = (block: Block | undefined): string | undefined =>
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
function splitParagraph(node: Paragraph, isInSection: boolean, above: string | undefined): Block[] {
  const lines = linesOf(node);
  const blocks: Block[] = [];
  let plain: Line[] = [];
  let inSection = isInSection;
  const flush = () => {
    if (inSection && isListByContext(plain)) blocks.push(list(plain.map(item)));
    else for (const line of plain) blocks.push(paragraph(line));
    plain = [];
  };
  for (const [index, line] of lines.entries()) {
    const text = textOf(line);
    const isFollowed = index < lines.length - 1;
    const pattern = [bullet, number].find((each) => each.test(text));
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
      blocks.push(list([item(withoutStart(line, pattern))], pattern === number));
    } else if (kindOfLine(text) !== undefined) {
      flush();
      blocks.push(heading(line));
    } else plain.push(line);
  }
  flush();
  return blocks;
}

/** Lists that follow each other are one. */
function joinLists(blocks: readonly Block[]): Block[] {
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

const isShortLine = (block: Block): block is Paragraph =>
  block.type === 'paragraph' && plainText(block).length <= 250 && !/[.!?:。]\s*$/.test(plainText(block));

/** Under the heading of a section, a run of three short paragraphs or more is a list, as documents often have it. */
function listRuns(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  let inSection = false;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    if (block.type === 'heading') inSection = kindOfLine(plainText(block)) !== undefined;
    let end = index;
    while (inSection && end < blocks.length && isShortLine(blocks[end] as Block)) end++;
    if (end - index >= 3) {
      const run = blocks.slice(index, end) as Paragraph[];
      result.push(list(run.map(({ children }) => item(children))));
      index = end - 1;
    } else result.push(block);
  }
  return result;
}

/** The topmost headings become second-level ones, the others stand below them; empty ones go. */
function settleHeadings(blocks: readonly Block[]): Block[] {
  const depths = blocks.flatMap((block) =>
    block.type === 'heading' && plainText(block).trim() !== '' ? [block.depth] : [],
  );
  const shift = 2 - depths.reduce<number>((least, depth) => Math.min(least, depth), 6);
  let before = 1;
  return blocks.flatMap((block): Block[] => {
    if (block.type !== 'heading') return [block];
    const text = bareHeading(plainText(block));
    if (text === '') return [];
    const isSection = kindOfLine(text) !== undefined && before <= 2;
    const depth = isSection ? 2 : Math.max(2, Math.min(block.depth + shift, before + 1, 6));
    before = depth;
    return [{ type: 'heading', depth: depth as Heading['depth'], children: [{ type: 'text', value: text }] }];
  });
}

/** Lists without blank lines between their items, but where an item is of several paragraphs. */
function tighten(block: Block): Block {
  if (block.type !== 'list') return block;
  const children = block.children.map((each): ListItem => {
    const isLoose = each.children.filter(({ type }) => type === 'paragraph').length > 1;
    return {
      ...each,
      spread: isLoose,
      children: each.children.map((child) => tighten(child) as typeof child),
    };
  });
  return { ...block, spread: children.some(({ spread }) => spread), children };
}

/** A body in the order in which it was written, with its headings and lists as such; `above` is the heading before it. */
export function tidy(root: Root, above?: string): Root {
  let inSection = above !== undefined;
  let before = above;
  const blocks = root.children.flatMap((block): Block[] => {
    const next = block.type === 'paragraph' ? splitParagraph(block, inSection, before) : [block];
    inSection ||= next.some(({ type }) => type === 'heading');
    before = headingOf(next.at(-1));
    return next;
  });
  return { type: 'root', children: listRuns(settleHeadings(joinLists(blocks))).map(tighten) };
}
