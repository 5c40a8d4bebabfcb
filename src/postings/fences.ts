/** Finds the frontmatter of a source by its `---` lines, and the characters that no text may hold. */
import { findUnprintable } from './characters.ts';
import { beginsField } from './field-names.ts';
import { fieldOf } from './field-places.ts';
import { fieldNames, fieldRow } from './fields.ts';
import { type Edit, editLine, type Found } from './found.ts';
import { findConflicts } from './merge-conflicts.ts';
import { makeProblem, type Place, quote } from './problem.ts';
import { countFieldLines, isMeantAsFence } from './repairs/fences.ts';
import { findControlCharacters, toPlainCharacters } from './repairs/plain-characters.ts';
import type { Source } from './source.ts';

export interface FencedText {
  /** The lines between the `---` lines. */
  block: string[];
  /** Line of the file of the first of them. */
  blockLine: number;
  body: string;
  /** Line of the file on which the body begins. */
  bodyLine: number;
}

export interface Fenced {
  /** None when the fields and the body cannot be told apart. */
  text?: FencedText;
  found: Found[];
}

const maximumFrontmatter = 16 * 1024;
/** gray-matter takes a time that grows with the square of the number of blank lines. */
const maximumLines = 1000;

/** Bytes that a unit of UTF-16 has at most in UTF-8. */
const bytesAUnit = 3;

function isTooLong(block: readonly string[]): boolean {
  if (block.length > maximumLines) return true;
  const text = block.join('\n');
  const mayBe = text.length * bytesAUnit >= maximumFrontmatter;
  return mayBe && new TextEncoder().encode(text).length >= maximumFrontmatter;
}

/** A line that ends the fields, or looks as if it were meant to. */
const fenceLike = /^(?:--|[—–]+\s*$|\+\+\+|\.\.\.)/;

const withLineFeeds = (text: string): string => text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');

/** The part of a text from one of its lines on: the body of a source that could be read. */
export function textFromLine(text: string, line: number): string {
  const whole = withLineFeeds(text);
  let from = 0;
  for (let passed = 1; passed < line; passed++) {
    from = whole.indexOf('\n', from) + 1;
    if (from === 0) return '';
  }
  return whole.slice(from);
}

/** The lines as editors show them, with what is wrong with their ends and characters. */
function plainLines(source: Source): { lines: string[]; found: Found[] } {
  const text = withLineFeeds(source.text);
  const lines = text.split('\n');
  if (findUnprintable(text) < 0) return { lines, found: [] };
  const found: Found[] = [];
  const index = lines.findIndex((line) => line.includes('\r'));
  if (index >= 0) {
    const place = { line: index + 1, column: (lines[index] ?? '').indexOf('\r') + 1 };
    const problem = makeProblem(source.path, place, {
      ruleId: 'line-ends',
      message: 'Unexpected line end of the kind “CR”, expected line feeds',
      hint: 'Save the file with line ends of the kind “LF” or “CRLF”.',
    });
    found.push({ problem, edit: { line: 1, before: lines, after: text.replaceAll('\r', '\n').split('\n') } });
  }
  const ended = index < 0 ? lines : text.replaceAll('\r', '\n').split('\n');
  found.push(...findControlCharacters(source.path, ended));
  return { lines: ended.map(toPlainCharacters), found };
}

/** The frontmatter lines and the body, and what was wrong with the lines around them. */
export function findFences(source: Source): Fenced {
  const { lines, found } = plainLines(source);
  const report = (line: number, message: string, hint: string, edit?: Edit, ruleId = 'frontmatter') =>
    found.push({ problem: makeProblem(source.path, { line, column: 1 }, { ruleId, message, hint }), edit });

  const conflicts = findConflicts(source.path, lines);
  if (conflicts.length > 0) return { found: [...found, ...conflicts] };
  const opening = lines.findIndex((line) => line.trim() !== '');
  const first = (lines[opening] ?? '').trimEnd();
  if (opening < 0) {
    const hint = 'Write the fields of the posting between two lines `---`, and the text after them.';
    report(1, 'Unexpected empty file, expected a posting', hint);
    return { found };
  }
  if (/^(?:`{3,}|~{3,})\w*$/.test(first) && lines[opening + 1]?.trimEnd() === '---') {
    const edit = { line: opening + 1, before: [lines[opening] ?? ''], after: [] };
    const hint = 'Delete this line. It comes along when a text is copied from a chat.';
    report(opening + 1, `Unexpected ${quote(first)}, expected the line \`---\``, hint, edit);
    return findClosing(source, lines, opening + 2, found);
  }
  const isMissing = first !== '---' && !isMeantAsFence(first) && beginsField(first);
  if (first !== '---') {
    const isFence = /^\s*-{2,}/.test(first) || isMeantAsFence(first);
    const line = opening + 1;
    const written = lines[opening] ?? '';
    const edit: Edit | undefined = isMissing
      ? { line, before: [written], after: ['---', written] }
      : editLine(line, written, isMeantAsFence(first) && first !== '+++' ? '---' : undefined);
    report(
      line,
      `Unexpected ${quote(first)}, expected the line \`---\``,
      isMissing
        ? 'Write the line `---` above this line.'
        : isFence
          ? 'The first line is three hyphens and nothing else.'
          : 'Begin the file with the line `---`, then the fields, then another line `---`, then the text.',
      edit,
    );
    if (!edit) return { found };
  }
  if (opening > 0) {
    const hint = 'Delete the blank lines above the first `---`.';
    const edit = { line: 1, before: lines.slice(0, opening), after: [] };
    report(1, 'Unexpected blank line, expected the line `---`', hint, edit);
  }
  return findClosing(source, lines, isMissing ? opening : opening + 1, found);
}

/** @param from The index of the first line between the `---` lines. */
function findClosing({ path }: Source, lines: readonly string[], from: number, found: Found[]): Fenced {
  const closing = lines.findIndex((line, index) => index >= from && fenceLike.test(line));
  if (closing < 0) {
    const other = lines.findIndex((line, index) => index > from && isMeantAsFence(line));
    const isNext = other >= 0 && countFieldLines(lines.slice(from, other)) >= other - from - 1;
    if (isNext) return closeAt(path, lines, from, other, found);
    const missing = missingClosing(path, lines, from);
    if (missing) found.push(missing.found);
    return { found, ...(missing && missing.text.block.length > 0 && { text: missing.text }) };
  }
  return closeAt(path, lines, from, closing, found);
}

/** A fence among the fields: others follow, and then perhaps another fence. The number of their lines, or 0. */
function countFieldsBelow(lines: readonly string[], from: number, closing: number): number {
  const rest = lines.slice(closing + 1);
  const count = countFieldLines(rest);
  if (count === 0) return 0;
  const written = new Set(lines.slice(from, closing).map(fieldOf));
  const below = rest
    .slice(0, count)
    .map(fieldOf)
    .filter((name) => name !== undefined);
  const areNew = below.length > 0 && below.every((name) => isFieldName(name) && !written.has(name));
  // Below an empty line the text begins, whatever it says.
  const isBelow = rest[0]?.trim() !== '' || rest[count]?.trim() === '---';
  const isIncomplete = fieldNames.some((name) => fieldRow(name).required && !written.has(name));
  return (areNew && isBelow) || (isIncomplete && rest[count]?.trim() === '---') ? count : 0;
}

const isFieldName = (name: string): boolean => (fieldNames as readonly string[]).includes(name);

/** The text whose fields end with the line at `closing`, whatever is wrong with that line. */
function closeAt(
  path: string,
  lines: readonly string[],
  from: number,
  closing: number,
  found: Found[],
): Fenced {
  const report = (place: Place, message: string, hint: string, edit?: Edit, ruleId = 'frontmatter') =>
    found.push({ problem: makeProblem(path, place, { ruleId, message, hint }), edit });
  const written = lines[closing] ?? '';
  const count = countFieldsBelow(lines, from, closing);
  if (count > 0) {
    const next = closing + 1 + count;
    const isClosed = lines[next]?.trim() === '---';
    const below = lines.slice(closing + 1, next);
    const message = `Unexpected ${quote(written)} between two fields, expected it behind the last one`;
    report(
      { line: closing + 1, column: 1 },
      message,
      isClosed ? 'Delete this line.' : 'Move this line down, between the fields and the text.',
      isClosed
        ? { line: closing + 1, before: [written], after: [] }
        : { line: closing + 1, before: [written, ...below], after: [...below, '---'] },
    );
    // A line in its place keeps the numbers of those below.
    const closed = lines.with(closing, '');
    if (isClosed) return closeAt(path, closed, from, next, found);
    const body = lines.slice(next).join('\n');
    return {
      found,
      text: { block: closed.slice(from, next), blockLine: from + 1, body, bodyLine: next + 1 },
    };
  }
  if (written.trim() !== '---' || /^\s/.test(written)) {
    const edit = editLine(closing + 1, written, isMeantAsFence(written) ? '---' : undefined);
    report(
      { line: closing + 1, column: 1 },
      `Unexpected ${quote(written)}, expected the line \`---\``,
      'The fields end with a line of three hyphens and nothing else.',
      edit,
    );
  }
  const block = lines.slice(from, closing);
  if (isTooLong(block)) {
    const missing = missingClosing(path, lines, from);
    if (missing && missing.text.block.length > 0)
      return { found: [...found, missing.found], text: missing.text };
    const message = 'Unexpected length of the fields, expected at most 16 KB and 1,000 lines';
    report(
      { line: 1, column: 1 },
      message,
      'Move long text below the second `---`.',
      undefined,
      'maximum-size',
    );
    return { found };
  }
  const body = lines.slice(closing + 1).join('\n');
  return { found, text: { block, blockLine: from + 1, body, bodyLine: closing + 2 } };
}

/** Where the second `---` is missing, and the text as it is with it. Always something when `from` is within the lines. */
export function missingClosing(
  path: string,
  lines: readonly string[],
  from: number,
): { found: Found; text: FencedText } | undefined {
  const below = lines.slice(from);
  const end = from + countFieldLines(below);
  const next = lines.findIndex((line, index) => index >= end && line.trim() !== '');
  const last = lines[end - 1] ?? '';
  const place = next < 0 ? { line: 1, column: 1 } : { line: next + 1, column: 1 };
  const message =
    next < 0 || end === from
      ? 'Unexpected end of the file, expected a second line `---`'
      : `Unexpected ${quote(lines[next] ?? '')}, expected a second line \`---\` above the text`;
  const problem = makeProblem(path, end === from ? { line: 1, column: 1 } : place, {
    ruleId: 'frontmatter',
    message,
    hint:
      next < 0 || end === from
        ? 'Put a line `---` between the fields and the text.'
        : 'Write the line `---` above this line, between the fields and the text.',
  });
  const block = lines.slice(from, end);
  if (isTooLong(block)) return undefined;
  const edit = end === from ? undefined : { line: end, before: [last], after: [last, '---'] };
  const text = { block, blockLine: from + 1, body: lines.slice(end).join('\n'), bodyLine: end + 1 };
  return { found: { problem, edit }, text };
}
