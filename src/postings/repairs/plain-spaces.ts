import { quoteLine } from '../problem.ts';
import type { FieldLineRepair } from './repair.ts';

/** Spaces that YAML takes for letters, and characters without width. */
const odd = /[\u00a0\u00ad\u1680\u180e\u2000-\u200f\u202f\u205f\u2060-\u2064\u3000\ufeff]/u;
const widthless = /[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]/gu;

/** What stands around the name of a field and the mark of an item, up to the value. */
const frame =
  /^([\s\p{Cf}]*)(?:(-)([\s\p{Cf}]+)|(["'“”]?)(\p{L}[\p{L}\p{M}\p{Cf}_-]*)(["'“”]?)([\s\p{Cf}]*):([\s\p{Cf}]*))(?=\S|$)/u;

export const plainSpaces: FieldLineRepair = {
  id: 'plain-spaces',
  why: 'Special and invisible spaces around the name of a field, which come along when text is pasted, become plain ones.',
  of: 'fields',
  isReadable: true,
  find(line) {
    if (!odd.test(line)) return undefined;
    const match = frame.exec(line);
    if (!match || !odd.test(match[0])) return undefined;
    const [whole, indent = '', dash, , open = '', name = '', close = ''] = match;
    // An indented line may belong to a text of several lines.
    if (!dash && indent !== '' && !odd.test(indent)) return undefined;
    const inner = indent.replace(widthless, '').replace(/\s/g, ' ');
    const value = line.slice(whole.length);
    const key = `${open}${name.replace(widthless, '')}${close}:`;
    const after = dash
      ? `${inner === '' ? '' : '  '}- ${value}`
      : `${odd.test(indent) ? '' : inner}${key}${value === '' ? '' : ' '}${value}`;
    return {
      ruleId: 'frontmatter-syntax',
      column: whole.search(odd) + 1,
      message: 'Unexpected special space, expected a plain space',
      hint: `Delete the space at this place and type it again: ${quoteLine(after)}. It often comes along when text is pasted from another program.`,
      after,
    };
  },
  examples: [
    { before: 'title:\u00a0Gardener', after: 'title: Gardener' },
    { before: '\u00a0title: Gardener', after: 'title: Gardener' },
    { before: 'city\u00a0: Berlin', after: 'city: Berlin' },
    { before: 'ti\u00adtle: Gardener', after: 'title: Gardener' },
    { before: 'skills:\n\u00a0\u00a0- pruning', after: 'skills:\n  - pruning' },
  ],
};

/** What stands before the text of a line. */
const inset = /^[ \t]*(?=[^ \t])/;

export const noTab: FieldLineRepair = {
  id: 'no-tab',
  why: 'A tab at the beginning of a line becomes spaces: YAML takes no tabs there.',
  of: 'fields',
  isReadable: true,
  find(line, previous) {
    const before = inset.exec(line)?.[0];
    if (!before?.includes('\t')) return undefined;
    const text = line.slice(before.length);
    const isField = /^[A-Za-z]+:(\s|$)/.test(text);
    const after = isField && !/^[^#]*:\s*[|>]/.test(previous) ? text : `  ${text}`;
    return {
      ruleId: 'frontmatter-syntax',
      column: line.indexOf('\t') + 1,
      message: 'Unexpected tab, expected spaces',
      hint: `Begin the line with spaces instead of a tab${isField ? ', or with the field itself' : ''}: ${quoteLine(after)}.`,
      after,
    };
  },
  examples: [
    { before: 'skills:\n\t- pruning', after: 'skills:\n  - pruning' },
    { before: '\ttitle: Gardener', after: 'title: Gardener' },
  ],
};
