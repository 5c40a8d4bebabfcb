import { beginsField } from '../field-names.ts';
import { quote, quoteLine } from '../problem.ts';
import type { FieldLineRepair } from './repair.ts';

const ruleId = 'frontmatter-syntax';

/** Marks of Markdown around the name of a field: `**Title:** x`, `- title: x`, `> title: x`, `## title: x`. */
const dressed = /^(?:[>*-]\s+)?([*_]{0,3})(\p{L}[\p{L} _-]{0,30}?)(?:\1\s*:|:\s*\1)\s*/u;
const openList = /^[^\s#-][^:]*:\s*(?:#.*)?$|^\s*-\s/;

export const plainField: FieldLineRepair = {
  id: 'plain-field',
  why: 'Marks such as `- ` or `**` before and around the name of a field are taken away.',
  of: 'fields',
  isReadable: true,
  find(line, previous) {
    if (!/^[>*_-]/.test(line) || line.startsWith('---')) return undefined;
    const match = dressed.exec(line);
    if (!match || openList.test(previous) || !beginsField(`${match[2]}:`)) return undefined;
    const after = `${match[2]}: ${line.slice(match[0].length)}`.trimEnd();
    const mark = /^[^\p{L}]+/u.exec(line)?.[0].trim() ?? '';
    const message = `Unexpected ${quote(mark)} before field ${quote(match[2])}, expected it at the beginning of the line`;
    return { ruleId, column: 1, message, hint: `Write ${quoteLine(after)}.`, after };
  },
  examples: [
    { before: '**Title:** Gardener', after: 'Title: Gardener' },
    { before: '* title: Gardener', after: 'title: Gardener' },
  ],
};

export const unindentedField: FieldLineRepair = {
  id: 'unindented-field',
  why: 'Spaces before the name of a field are taken away.',
  of: 'fields',
  find(line) {
    if (!/^\s+[A-Za-z]+:/.test(line)) return undefined;
    const after = line.trim();
    return {
      ruleId,
      column: 1,
      message: `Unexpected spaces before field ${quote(after.replace(/:.*/, ''))}, expected it at the beginning of the line`,
      hint: `Write ${quoteLine(after)}.`,
      after,
    };
  },
  examples: [{ before: '  title: Gardener', after: 'title: Gardener' }],
};
