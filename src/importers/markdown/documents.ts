/** HTML as Word and Google Docs write it → the elements that it means. */
import type { Element, ElementContent } from 'hast';

export const inline: ReadonlySet<string> = new Set(['b', 'strong', 'em', 'i', 'u', 'span', 'font']);
const block = /^(p|div|ul|ol|li|h[1-6]|table|section|article|blockquote)$/;

export const isElement = (node: ElementContent): node is Element => node.type === 'element';
const styleOf = ({ properties }: Element): string => String(properties['style'] ?? '');
export const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : isElement(node) ? node.children.map(textOf).join('') : '';

const hasBlock = ({ children }: Element): boolean =>
  children.some((child) => isElement(child) && (block.test(child.tagName) || hasBlock(child)));

/** Google Docs puts a whole document into a `<b>` that is not bold, and bold words into a `<span>` that is. */
export function settleWeight(element: Element): ElementContent[] {
  if (!inline.has(element.tagName)) return [element];
  if (hasBlock(element)) return element.children;
  const weight = /font-weight:\s*(\w+)/i.exec(styleOf(element))?.[1]?.toLowerCase();
  if (weight === undefined) return [element];
  const isBold = /^(bold|bolder|[6-9]00)$/.test(weight);
  if (isBold) return element.tagName === 'span' ? [{ ...element, tagName: 'strong' }] : [element];
  return /^(b|strong)$/.test(element.tagName) ? element.children : [element];
}

interface Item {
  level: number;
  isOrdered: boolean;
  children: ElementContent[];
}

const mark = /^\s*(?:[·•o§Øüvq–-]|(\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s*$/iu;

/** The mark before an item, which Word writes into the text of its paragraph, in a `<span>` of its own. */
function markOf(children: readonly ElementContent[]): Element | undefined {
  const first = children.find((child) => textOf(child).trim() !== '');
  if (!first || !isElement(first)) return undefined;
  return first.tagName === 'span' && mark.test(textOf(first)) ? first : markOf(first.children);
}

const without = (children: readonly ElementContent[], gone: Element): ElementContent[] =>
  children
    .filter((child) => child !== gone)
    .map((child) => (isElement(child) ? { ...child, children: without(child.children, gone) } : child));

function itemOf(node: ElementContent): Item | undefined {
  if (!isElement(node) || node.tagName !== 'p') return undefined;
  const style = styleOf(node);
  const isInList = /mso-list/i.test(style) || /MsoListParagraph/.test(String(node.properties['className']));
  const found = isInList ? markOf(node.children) : undefined;
  if (!found) return undefined;
  return {
    level: Number(/\blevel(\d)\b/.exec(style)?.[1] ?? 1),
    isOrdered: mark.exec(textOf(found))?.[1] !== undefined,
    children: without(node.children, found),
  };
}

export const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

function toLists(items: readonly Item[]): Element[] {
  const lists: Element[] = [];
  for (let index = 0; index < items.length; ) {
    const { level, isOrdered, children } = items[index] as Item;
    let end = index + 1;
    while (end < items.length && (items[end] as Item).level > level) end++;
    const item = element('li', [...children, ...toLists(items.slice(index + 1, end))]);
    const tagName = isOrdered ? 'ol' : 'ul';
    const last = lists.at(-1);
    if (last?.tagName === tagName) last.children.push(item);
    else lists.push(element(tagName, [item]));
    index = end;
  }
  return lists;
}

/** Word has no lists, but paragraphs with a mark and a level. */
export function nestWordLists(children: readonly ElementContent[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  for (let index = 0; index < children.length; ) {
    const items: Item[] = [];
    let end = index;
    for (let next = children[end]; next; next = children[++end]) {
      const item = itemOf(next);
      if (item) items.push(item);
      else if (items.length === 0 || textOf(next).trim() !== '') break;
    }
    if (items.length > 0) nodes.push(...toLists(items));
    else nodes.push(children[end++] as ElementContent);
    index = end;
  }
  return nodes;
}
