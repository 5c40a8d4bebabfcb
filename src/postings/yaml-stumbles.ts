/** Where and why the YAML parser stumbled, in the words of somebody who only sees the line. */
import { bareField } from './field-names.ts';
import { fieldOf } from './field-places.ts';
import { fieldRow } from './fields.ts';
import { editLine, type Found } from './found.ts';
import { makeProblem, quote } from './problem.ts';
import { type Slip, syntaxSlip } from './repairs/field-lines.ts';
import { say } from './wording.ts';

interface Mark {
  line: number;
  column: number;
}

export interface Stumble {
  /** Counted from 0. */
  mark?: Mark | undefined;
  reason: string;
  /** Over something that YAML knows and a posting may not have. */
  isUnwanted: boolean;
}

/** Lines on which what the parser stumbled over may have begun, the likeliest first. */
function suspects(lines: readonly string[], index: number, reason: string): number[] {
  // A quotation mark that is never closed is noticed where the next one is, or at the end.
  const quotation =
    /scalar/.test(reason) || /^\s*[\w-]+:/.test(lines[index] ?? '')
      ? lines.findIndex((line) => /^[\w-]+:\s+(["'])(?!.*\1)/.test(line))
      : -1;
  return quotation >= 0 && quotation <= index ? [quotation, index, index - 1] : [index, index - 1];
}

/** Why YAML stumbled, with the line that it can read where there is one. `from` is the line of the file that line 0 is. */
export function explainStumble(
  file: string,
  lines: readonly string[],
  from: number,
  { mark, reason, isUnwanted }: Stumble,
): Found {
  const ruleId = 'frontmatter-syntax';
  const index = Math.min(mark?.line ?? 0, Math.max(lines.length - 1, 0));
  if (reason === 'duplicated mapping key') {
    const duplicate = duplicateField(file, lines, from, index);
    if (duplicate) return duplicate;
  }
  for (const candidate of suspects(lines, index, reason)) {
    const line = lines[candidate];
    const previous = lines.slice(0, candidate).findLast((text) => text.trim() !== '');
    const above = lines.slice(0, candidate).findLast((text) => fieldOf(text) !== undefined);
    const field = fieldOf(above ?? '') ?? '';
    const slip = line === undefined ? undefined : syntaxSlip(line, previous ?? '', field);
    if (line !== undefined && slip) return slipToFound(file, candidate + from, line, slip);
    if (line === undefined || line.trim() === '' || line.includes(':') || /^\s*[-#]\s/.test(line)) continue;
    const bare = bareField(line);
    if (bare) {
      const message = `Unexpected end of the line after the name of field ${quote(line)}, expected a colon and a value`;
      const hint = `For example \`${bare}: ${String(fieldRow(bare).example)}\`.`;
      return slipToFound(file, candidate + from, line, { ruleId, column: line.length + 1, message, hint });
    }
    const message =
      field === ''
        ? `Unexpected ${quote(line)}, expected a field such as \`country: DE\``
        : `Unexpected ${quote(line)} below field ${quote(field)}, expected a field such as \`country: DE\``;
    const hint = 'Is the line `---` missing between the fields and the text? A value stands on one line.';
    return slipToFound(file, candidate + from, line, { ruleId, column: 1, message, hint });
  }
  const place = { line: index + from, column: (mark?.column ?? 0) + 1 };
  if (isUnwanted) {
    const message = `Unexpected ${quote((lines[index] ?? '').charAt(place.column - 1))} at the beginning of a value, expected plain text`;
    const hint = 'Put the value in quotes; `!`, `&` and `*` have a meaning of their own here.';
    return { problem: makeProblem(file, place, { ruleId, message, hint }) };
  }
  const message = `Unexpected ${quote(lines[index] ?? '')}, expected a field such as \`country: DE\``;
  const hint =
    'Compare this line and the one above with those of another posting: each is a name, a colon, a space and a value. Put the value in quotes when it holds special characters.';
  return { problem: makeProblem(file, place, { ruleId, message, hint }) };
}

/** A field that is there twice; of two lines that are the same, one is too many. */
function duplicateField(
  file: string,
  lines: readonly string[],
  from: number,
  index: number,
): Found | undefined {
  const line = lines[index] ?? '';
  const duplicate = fieldOf(line);
  if (duplicate === undefined) return undefined;
  const first = lines.findIndex((text) => fieldOf(text) === duplicate);
  const isTwin = lines[first]?.trim() === line.trim() && /:\s+[^\s|>[{]/.test(line);
  const goesOn = /^\s+\S|^-\s/.test(lines[index + 1] ?? '');
  const problem = makeProblem(
    file,
    { line: index + from, column: 1 },
    {
      ruleId: 'no-duplicate-field',
      message: `Unexpected second field ${quote(duplicate)}, expected each field once`,
      hint: say`It is also on line ${first + from}. Delete one of the two.`,
    },
  );
  const isSure = isTwin && !goesOn && first !== index;
  return { problem, edit: isSure ? { line: index + from, before: [line], after: [] } : undefined };
}

/** A slip in a line of a file. */
export const slipToFound = (file: string, line: number, written: string, slip: Slip): Found => {
  const { column, after, ...facts } = slip;
  return { problem: makeProblem(file, { line, column }, facts), edit: editLine(line, written, after) };
};
