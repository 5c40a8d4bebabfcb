import { fieldNamed } from '../field-names.ts';
import { quote, quoteLine } from '../problem.ts';
import type { FieldLineRepair, Slip } from './repair.ts';

const ruleId = 'frontmatter-syntax';

const wide = /^(\p{L}[\p{L}\p{M}\p{Cf} _-]{0,39}?)\s*[：﹕︰]\s*/u;
const glued = /^(\p{L}[\p{L}\p{M} _-]{0,39}?)\s*:(\S.*)$/u;
const otherMark = /^(\p{L}[\p{L} _-]{0,30}?)\s*(?:[;=]|=>|:=)\s*(?=\S)/u;
const noMark = /^([A-Za-z]{4,})\s+(?=\S)/;

export const wideColon: FieldLineRepair = {
  id: 'wide-colon',
  why: 'A wide colon `：`, as Chinese and Japanese keyboards write it, becomes `:` and a space.',
  of: 'fields',
  isReadable: true,
  find(line) {
    const match = wide.exec(line);
    if (!match || match[0].includes(':')) return undefined;
    const after = `${match[1]}: ${line.slice(match[0].length)}`;
    return {
      ruleId,
      column: match[0].trimEnd().length,
      message: `Unexpected wide colon \`：\` after the name of field ${quote(match[1])}, expected \`:\``,
      hint: `Write ${quoteLine(after)}.`,
      after,
    };
  },
  examples: [
    { before: 'title：Gardener', after: 'title: Gardener' },
    { before: 'city ： Berlin', after: 'city: Berlin' },
  ],
};

const isKnown = (name: string | undefined): boolean =>
  name !== undefined && fieldNamed(name)?.isCertain === true;

function marked(line: string): Slip | undefined {
  const other = otherMark.exec(line);
  if (other && isKnown(other[1])) {
    const after = `${other[1]}: ${line.slice(other[0].length)}`;
    const mark = other[0].slice(other[1]?.length).trim();
    const message = `Unexpected ${quote(mark)} after the name of field ${quote(other[1])}, expected a colon`;
    return {
      ruleId,
      column: (other[1] ?? '').length + 1,
      message,
      hint: `Write ${quoteLine(after)}.`,
      after,
    };
  }
  const name = noMark.exec(line);
  if (!name || line.includes(':') || !isKnown(name[1])) return undefined;
  const after = `${name[1]}: ${line.slice(name[0].length)}`;
  const message = `Unexpected space after the name of the field \`${name[1]}\`, expected a colon`;
  return { ruleId, column: (name[1] ?? '').length + 1, message, hint: `Write ${quoteLine(after)}.`, after };
}

export const plainColon: FieldLineRepair = {
  id: 'plain-colon',
  why: 'Between the name of a field and its value stand a colon and a space.',
  of: 'fields',
  find(line) {
    const [whole, name = '', value = ''] = glued.exec(line) ?? [];
    if (whole === undefined || !(/^[A-Za-z]+:/.test(line) || isKnown(name))) return marked(line);
    const after = `${name}: ${value}`;
    return {
      ruleId,
      column: line.length - value.length + 1,
      message: `Unexpected text right after the colon of field ${quote(name)}, expected a space`,
      hint: `Write ${quoteLine(after)}.`,
      after,
    };
  },
  examples: [
    { before: 'title:Gardener', after: 'title: Gardener' },
    { before: 'title :Gardener', after: 'title: Gardener' },
    { before: 'country = DE', after: 'country: DE' },
    { before: 'title Head Gardener', after: 'title: Head Gardener' },
  ],
};
