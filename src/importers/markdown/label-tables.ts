/** Tables in which a page says place, contract and pay. */
import type { Element } from 'hast';
import { readLabel } from '../facts/labels.ts';
import { element, inline, isElement, textOf } from './documents.ts';

const elementsOf = (parent: Element, ...names: string[]): Element[] =>
  parent.children.filter(isElement).filter(({ tagName }) => names.includes(tagName));

const rowsOf = (table: Element): Element[] => [
  ...elementsOf(table, 'tr'),
  ...elementsOf(table, 'thead', 'tbody', 'tfoot').flatMap((part) => elementsOf(part, 'tr')),
];

/** What is a label and what is said of it: the cells of a row, a term and its description. */
function pairsOf(node: Element): Element[][] {
  if (node.tagName === 'table') return rowsOf(node).map((row) => elementsOf(row, 'td', 'th'));
  const terms = elementsOf(node, 'dt', 'dd');
  return terms.flatMap((term, index) =>
    term.tagName === 'dt'
      ? [[term, ...(terms[index + 1]?.tagName === 'dd' ? terms.slice(index + 1, index + 2) : [])]]
      : [],
  );
}

const hasWordsAlone = ({ children }: Element): boolean =>
  children.every(
    (child) =>
      !isElement(child) || ((inline.has(child.tagName) || child.tagName === 'p') && hasWordsAlone(child)),
  );

/** A table of labels and values, most of which we know, becomes lines such as "Location: Berlin". */
export function toLabels(node: Element): Element {
  if (node.tagName !== 'table' && node.tagName !== 'dl') return node;
  const pairs = pairsOf(node).map((cells) => cells.map((cell) => textOf(cell).replace(/\s+/g, ' ').trim()));
  const lines = pairs.map(([label = '', value = '']) => `${label.replace(/\s*[:：]$/, '')}: ${value}`);
  const known = lines.filter((line) => readLabel(line) !== undefined).length;
  const isPlain = pairsOf(node).flat().every(hasWordsAlone);
  const isWhole =
    isPlain && pairs.every(({ length }) => length === 2) && 2 * pairs.length === countCells(node);
  if (!isWhole || known * 2 < lines.length || known === 0) return node;
  return element(
    'div',
    lines.map((value) => element('p', [{ type: 'text', value }])),
  );
}

const countCells = (node: Element): number =>
  node.tagName === 'table'
    ? rowsOf(node).reduce((sum, row) => sum + elementsOf(row, 'td', 'th').length, 0)
    : elementsOf(node, 'dt', 'dd').length;
