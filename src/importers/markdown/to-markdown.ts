import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    resourceLink: true,
    join: [(left, right) => (left.type === 'list' && right.type === 'list' ? 0 : undefined)],
  })
  .freeze();

/** Addresses stay addresses: the writer would make letters of them. */
const bareAddresses = (markdown: string): string =>
  markdown
    .replace(/(?<=[\w.+-])\\@(?=\w)/g, '@')
    .replace(/\b(https?)\\:(?=\/\/)/g, '$1:')
    .replace(/\bwww\\\./g, 'www.')
    .replace(/\b(?:https?:\/\/|www\.)[^\s<>()]+/g, (address) => address.replace(/\\(?=[&_])/g, ''));

/** Markdown in the one way in which we write it. */
export const toMarkdown = (root: Root): string => bareAddresses(writer.stringify(root)).trim();
