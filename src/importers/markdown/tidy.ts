/** What looks like a heading or a list, but was written as a paragraph, becomes one. */
import type { Heading, ListItem, Paragraph, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { bareHeading, kindOfLine } from './heading-line.ts';
import { type Block, headingOf, item, joinLists, list, splitParagraph } from './split-paragraph.ts';

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
