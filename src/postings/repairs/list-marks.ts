import { quote, quoteLine } from '../problem.ts';
import type { FieldLineRepair } from './repair.ts';

const bullet = /^[ \t]*[•·▪◦‣●○■–—*\uf0b7]\s*(?=\S)/u;
const openList = /^[^\s#-][^:]*:\s*(?:#.*)?$|^\s*-\s/;

/** @example listMarks.find('• pruning', 'skills:')?.after // → '  - pruning' */
export const listMarks: FieldLineRepair = {
  id: 'list-marks',
  why: 'Items of a list that begin with `•`, `–` or `*` begin with `- ` afterwards.',
  of: 'fields',
  isReadable: true,
  find(line, previous, field) {
    const match = bullet.exec(line);
    if (!match || !openList.test(previous) || /^[ \t]*\*\S*\s*:/.test(line)) return undefined;
    const after = `${/^- /.test(previous) ? '' : '  '}- ${line.slice(match[0].length)}`;
    return {
      ruleId: 'frontmatter-syntax',
      column: match[0].trimEnd().length,
      message: `Unexpected \`${match[0].trim()}\` at the beginning of an item of field ${quote(field)}, expected \`- \``,
      hint: `Write ${quoteLine(after)}.`,
      after,
    };
  },
  examples: [
    { before: 'skills:\n  • pruning\n  • planting', after: 'skills:\n  - pruning\n  - planting' },
    { before: 'skills:\n– pruning\n– planting', after: 'skills:\n  - pruning\n  - planting' },
  ],
};

const gluedItem = /^(\s*)-(?=[\p{L}"'])/u;

export const itemSpace: FieldLineRepair = {
  id: 'item-space',
  why: 'Between `-` and an item of a list stands a space.',
  of: 'fields',
  isReadable: true,
  find(line, previous, field) {
    const match = gluedItem.exec(line);
    if (!match || !openList.test(previous)) return undefined;
    const after = `${match[0]} ${line.slice(match[0].length)}`;
    return {
      ruleId: 'frontmatter-syntax',
      column: match[0].length + 1,
      message: `Unexpected text right after \`-\` in field ${quote(field)}, expected a space`,
      hint: `Write ${quoteLine(after)}.`,
      after,
    };
  },
  examples: [{ before: 'skills:\n  -pruning\n  -planting', after: 'skills:\n  - pruning\n  - planting' }],
};
