/** Changes single fields of a posting's text. Every other character stays as it is: comments, order, line ends. */
import { findFences } from '../postings/fences.ts';
import { fieldOf } from '../postings/field-places.ts';
import { type FieldName, fieldNames } from '../postings/fields.ts';
import { parseFrontmatter } from '../postings/frontmatter.ts';
import { quote } from '../postings/problem.ts';
import { source } from '../postings/source.ts';
import { sameValue } from './same-value.ts';
import { yamlLine } from './yaml-line.ts';

/** None takes the field out. */
export type Value = string | number | boolean | readonly (string | number)[] | undefined;

interface Span {
  from: number;
  /** The line after the last one. */
  to: number;
}

/** The lines of the text with their ends, and those of them that are between the two `---`. */
function splitText(text: string): { lines: string[]; block: Span } {
  const { text: fenced } = findFences(source('', text));
  if (!fenced) throw new Error('Unexpected text without frontmatter, expected a posting');
  const from = fenced.blockLine - 1;
  return { lines: text.split(/(?<=\n)/), block: { from, to: from + fenced.block.length } };
}

const withoutEnd = (line: string): string => line.replace(/\r?\n$/, '');
const endOf = (line: string | undefined): string => (line?.endsWith('\r\n') ? '\r\n' : '\n');

/** Blank lines and comments behind a value belong to what comes after them. */
const isBetween = (line: string): boolean => /^(#.*|\s*)$/.test(withoutEnd(line));

function findSpan(lines: readonly string[], block: Span, name: string): Span | undefined {
  const isField = (index: number) => fieldOf(withoutEnd(lines[index] ?? '')) !== undefined;
  for (let from = block.from; from < block.to; from++) {
    if (fieldOf(withoutEnd(lines[from] ?? '')) !== name) continue;
    let to = from + 1;
    while (to < block.to && !isField(to)) to++;
    while (to > from + 1 && isBetween(lines[to - 1] ?? '')) to--;
    return { from, to };
  }
  return undefined;
}

const oneLine =
  /^([^:]+:[ \t]+)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'[{|>#&*!](?:[^#]|(?<!\s)#)*?)([ \t]*|[ \t]+#.*)$/;

/** The same line with another value: a note behind the value stays. */
function replaceValue(line: string, written: string): string | undefined {
  const match = oneLine.exec(withoutEnd(line));
  const value = written.slice(written.indexOf(': ') + 2);
  return match ? `${match[1]}${value}${match[3]}${line.slice(withoutEnd(line).length)}` : undefined;
}

/** Where a field that is not there yet belongs: behind the nearest one that stands above it in the field table. */
function placeFor(lines: readonly string[], block: Span, name: FieldName): number {
  const above = fieldNames.slice(0, fieldNames.indexOf(name)).toReversed();
  for (const each of above) {
    const span = findSpan(lines, block, each);
    if (span) return span.to;
  }
  return block.from;
}

function editLines(text: string, name: FieldName, value: Value): string {
  const { lines, block } = splitText(text);
  const span = findSpan(lines, block, name);
  if (value === undefined) return span ? lines.toSpliced(span.from, span.to - span.from).join('') : text;
  const written = yamlLine(name, value);
  const first = lines[span?.from ?? -1];
  const at = span?.from ?? placeFor(lines, block, name);
  const whole = `${written}${endOf(first ?? lines[at - 1])}`;
  const line = span && span.to - span.from === 1 && first ? (replaceValue(first, written) ?? whole) : whole;
  return lines.toSpliced(at, span ? span.to - span.from : 0, line).join('');
}

/** The fields of a text that can be read; none for others. */
export function fieldsOf(text: string): Record<string, unknown> | undefined {
  const frontmatter = parseFrontmatter(source('', text));
  return Array.isArray(frontmatter) ? undefined : frontmatter.values;
}

/**
 * The text with another value of a field, or without the field; a field that is new to it stands where the field table
 * has it. Throws when the text cannot be read, or the field is written so that nothing else would stay as it is.
 *
 * @example setField('---\ntitle: A\n---\n', 'confirmed', '2026-11-24') // → '---\ntitle: A\nconfirmed: 2026-11-24\n---\n'
 */
export function setField(text: string, name: FieldName, value: Value): string {
  const before = fieldsOf(text);
  if (!before) throw new RangeError('Unexpected fields that cannot be read, expected those of a posting');
  if (value !== undefined && sameValue(before[name], value)) return text;
  const edited = editLines(text, name, value);
  const { [name]: _, ...others } = before;
  const expected = value === undefined ? others : { ...others, [name]: value };
  if (!sameValue(fieldsOf(edited), expected)) {
    throw new RangeError(`Unexpected way in which the field ${quote(name)} is written, expected one line`);
  }
  return edited;
}
