/** Where the fields of a frontmatter stand, and the items of their lists. */
import type { Place } from './problem.ts';

/** A value as it is written: where it stands, and its letters; those of a plain value may go on over several lines. */
export interface WrittenValue extends Place {
  written: string;
}

export interface WrittenField extends WrittenValue {
  /** The items of a list, in either form. */
  items: WrittenValue[];
}

const fieldPattern = /^(?:"([^"]+)"|'([^']+)'|([^\s"'#:,?[\]{}-][^:#]*?))\s*:(?:\s+|$)/;

/** The name of the field that a line begins; none when it begins no field. */
export function fieldOf(line: string): string | undefined {
  const match = fieldPattern.exec(line);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

/** Neither in quotes nor in brackets, nor a block of text. */
const isPlain = /^[^"'[{|>]/;
/** A line that is neither a field nor a comment. */
const goesOn = /^\s+[^\s#]/;
const blockItem = /^\s*-\s+/;
const flowItem = /\s*("(?:[^"\\]|\\.)*"\s*|'(?:[^']|'')*'\s*|[^\s,[\]{}"'][^,[\]{}]*|)(,|\])/y;

/** The items of a list in square brackets; none when one of them is no plain value. `from` is the place of `[`. */
function flowItems(lines: readonly string[], index: number, from: Place): WrittenValue[] {
  const items: WrittenValue[] = [];
  const text = lines.slice(index).join('\n');
  flowItem.lastIndex = from.column;
  for (let match = flowItem.exec(text); match; match = flowItem.exec(text)) {
    const [whole, item = '', end] = match;
    const start = match.index + whole.length - item.length - 1;
    const before = text.slice(0, start).split('\n');
    const place = { line: from.line + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
    if (item !== '' || end === ',') items.push({ ...place, written: item.trim() });
    if (end === ']') return items;
  }
  return [];
}

/** Where every field of the first level stands. Its lines are those of the file when the first one is line `from`. */
export function locateFields(lines: readonly string[], from: number): Map<string, WrittenField> {
  // YAML takes fields that all begin behind the same spaces.
  const indent = /^ +(?=[^\s#-])/.exec(lines.find((line) => /^\s*[^\s#]/.test(line)) ?? '')?.[0].length ?? 0;
  return indent === 0
    ? locateUnindented(lines, from)
    : shifted(
        locateUnindented(
          lines.map((line) => line.slice(indent)),
          from,
        ),
        indent,
      );
}

function shifted(fields: Map<string, WrittenField>, by: number): Map<string, WrittenField> {
  for (const field of fields.values()) {
    for (const place of [field, ...field.items]) place.column += by;
  }
  return fields;
}

function locateUnindented(lines: readonly string[], from: number): Map<string, WrittenField> {
  const fields = new Map<string, WrittenField>();
  let current: WrittenField | undefined;
  for (const [index, text] of lines.entries()) {
    const line = from + index;
    const match = fieldPattern.exec(text);
    const name = match?.[1] ?? match?.[2] ?? match?.[3];
    if (match && name !== undefined) {
      const written = text.slice(match[0].length).trim();
      current = { line, column: written === '' ? 1 : match[0].length + 1, written, items: [] };
      if (written.startsWith('[')) current.items = flowItems(lines, index, current);
      fields.set(name, current);
      continue;
    }
    if (current && isPlain.test(current.written) && goesOn.test(text)) current.written += ` ${text.trim()}`;
    const item = current?.written === '' ? blockItem.exec(text) : null;
    if (item)
      current?.items.push({ line, column: item[0].length + 1, written: text.slice(item[0].length).trim() });
  }
  return fields;
}
