/** What makes YAML, or a reader, take something else than what is meant by a value. */
import { editValue, type FieldLines } from './field-edits.ts';
import type { WrittenField } from './field-places.ts';
import { type FieldName, type FieldRow, fieldRow } from './fields.ts';
import type { Found } from './found.ts';
import { makeProblem, type ProblemFacts, quote, quoteLine } from './problem.ts';
import { findHtml } from './repairs/plain-value.ts';
import { quoted, toScalar } from './repairs/scalar.ts';
import { phrase, say } from './wording.ts';

const isText = ({ kind }: FieldRow): boolean => kind === 'text';

export const isNumber = ({ kind }: FieldRow): boolean => kind === 'number' || kind === 'months';

export interface WrittenSlip extends Pick<ProblemFacts, 'ruleId' | 'severity' | 'message' | 'hint'> {
  /** The value as it is to be written; none when somebody has to find one. */
  value?: string;
}

/** What people write where they know nothing yet. */
const placeholder = /^(?:tb[acd]|todo|n\/a|xxx+|\?+|-+|_+|lorem ipsum.*)$/i;

/** What a template leaves to be filled in, or a text that merely looks so. */
const mask = /^(?:\[.*\]|\{\{.*\}\}|<.*>)$/;

/** A comment, a separator or a leading zero by which YAML takes something else than what is written. */
export function writtenSlip(
  name: FieldName,
  value: unknown,
  written: string,
  isItem: boolean,
): WrittenSlip | undefined {
  const row = fieldRow(name);
  const corrected = (value: string) => quoteLine(`${isItem ? '' : `${name}: `}${value}`);
  if (isText(row) && written.includes('#') && /^(#\S|[^"'[{|>#].*\s#)/.test(written)) {
    const whole = quoted(written);
    return {
      ruleId: 'no-cut-value',
      message: `Unexpected \`#\` in field \`${name}\`, expected the value in quotes`,
      hint: `Everything from \`#\` on would be left out. Write ${corrected(whole)}.`,
      value: whole,
    };
  }
  if (/^[“”„«‘‚].*[“”»’‘]$/.test(written)) {
    const inner = quoted(written.slice(1, -1).trim());
    return {
      ruleId: 'no-curly-quotes',
      message: `Unexpected curly quotation marks around field \`${name}\`, expected straight ones or none`,
      hint: `Write ${corrected(inner)}.`,
      value: inner,
    };
  }
  const html = isText(row) && typeof value === 'string' ? findHtml(value) : undefined;
  if (html) {
    const plain = toScalar(html.plain, isItem);
    return {
      ruleId: 'no-html',
      severity: 'warning',
      message: `Unexpected HTML ${quote(html.html)} in field \`${name}\`, expected plain text`,
      hint: `Write ${corrected(plain)}.`,
      ...(html.plain !== '' && { value: plain }),
    };
  }
  if (isText(row) && typeof value === 'string' && (placeholder.test(value) || mask.test(value))) {
    const message = say`Unexpected ${quote(value)} in field \`${name}\`, expected ${phrase(row.expected)}`;
    const severity = placeholder.test(value) ? 'error' : 'warning';
    return { ruleId: 'field-value', severity, message, hint: row.description };
  }
  const digits = written.replace(/\s+#.*/, '');
  const isAmount = typeof value === 'number' && isNumber(row);
  if (isAmount && /^(0\d|\+?\d{1,3}\.\d{3}$|[\d.]+e\+?\d{1,2}$)/i.test(digits)) {
    const plain = /e/i.test(digits) ? String(value) : digits.replace(/^[0+]+(?=\d)/, '').replace('.', '');
    return {
      ruleId: 'field-value',
      message: say`Unexpected ${quote(digits)} in field \`${name}\`, expected ${phrase(row.expected)}`,
      hint: `Write \`${name}: ${plain}\`, without a separator.`,
      value: plain,
    };
  }
  return undefined;
}

/** Skills that stand in one text, with commas between them. */
export function inOneText(
  file: string,
  value: unknown,
  field: WrittenField | undefined,
  where: FieldLines,
): Found | undefined {
  const parts = typeof value === 'string' ? value.split(/\s*[,;|]\s*/).filter((part) => part !== '') : [];
  if (!field || parts.length < 2 || parts.some((part) => part.split(/\s+/).length > 3)) return undefined;
  const list = `[${parts.map((part) => toScalar(part, true)).join(', ')}]`;
  const problem = makeProblem(file, field, {
    ruleId: 'field-value',
    severity: 'warning',
    message: say`Unexpected ${quote(value)} in field \`skills\`, expected ${phrase('a list')}`,
    hint: `Write ${quoteLine(`skills: ${list}`)}.`,
  });
  return { problem, edit: editValue(where, field, list) };
}
