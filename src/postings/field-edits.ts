/** Lines of the frontmatter with another name or value of a field in them. */
import type { WrittenField, WrittenValue } from './field-places.ts';
import type { Edit } from './found.ts';

/** The lines of the fields, and the line of the file of the first. */
export interface FieldLines {
  lines: readonly string[];
  linesFrom: number;
}

const lineAt = ({ lines, linesFrom }: FieldLines, line: number): string => lines[line - linesFrom] ?? '';

/** The value without the remark behind it. */
const withoutRemark = (written: string): string =>
  /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s+#/.exec(written)?.[1] ??
  (/^["']/.test(written) ? written : written.replace(/(^|\s+)#.*$/, ''));

const indentOf = (line: string): number => /^\s*/.exec(line)?.[0].length ?? 0;

/** Whether a value goes on in the next line, or has items there. */
const goesOn = (line: string, next: string): boolean =>
  (/^\s*[^\s#]/.test(next) && indentOf(next) > indentOf(line)) || /^\s*-\s/.test(next);

/** A value, or an item of a list, replaced by another; none when it stands on several lines. `isWhole` takes a remark for a part of it. */
export function editValue(
  where: FieldLines,
  place: WrittenValue,
  value: string,
  isWhole = false,
): Edit | undefined {
  const line = lineAt(where, place.line);
  const from = place.column - 1;
  const written = isWhole ? place.written : withoutRemark(place.written);
  if (written === '' || /^[|>]/.test(written) || !line.startsWith(written, from)) return undefined;
  if ('items' in place && goesOn(line, lineAt(where, place.line + 1))) return undefined;
  const after = line.slice(0, from) + value + line.slice(from + written.length);
  return after === line ? undefined : { line: place.line, before: [line], after: [after] };
}

const keyPattern = /^(\s*)(?:"[^"]+"|'[^']+'|[^\s"'#:,?[\]{}-][^:#]*?)(?=\s*:)/;

/** The name of a field replaced by another. */
export function editKey(where: FieldLines, line: number, name: string): Edit | undefined {
  const before = lineAt(where, line);
  const after = before.replace(keyPattern, `$1${name}`);
  return after === before ? undefined : { line, before: [before], after: [after] };
}

/** A list in whose place one value stands; none when its lines hold anything else. */
export function editItems(where: FieldLines, field: WrittenField, value: string): Edit | undefined {
  if (field.written !== '') return editValue(where, field, value);
  const [item, ...rest] = field.items;
  const first = lineAt(where, field.line);
  if (!item || rest.length > 0 || item.line !== field.line + 1 || !/:\s*$/.test(first)) return undefined;
  const second = lineAt(where, item.line);
  if (second.slice(item.column - 1).trim() !== item.written || goesOn(first, lineAt(where, item.line + 1)))
    return undefined;
  return { line: field.line, before: [first, second], after: [`${first.trimEnd()} ${value}`] };
}
