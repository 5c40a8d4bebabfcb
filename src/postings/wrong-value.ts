/** What is wrong with the value of a field, in words, and the line that mends it. */

import { currencyIn } from './amount-readings.ts';
import { editItems, editValue, type FieldLines } from './field-edits.ts';
import type { WrittenField, WrittenValue } from './field-places.ts';
import { type FieldName, fieldRow } from './fields.ts';
import type { Edit, Found } from './found.ts';
import { currencyCodes } from './iso-4217.ts';
import { payLines, readPay, type WrittenPay } from './pay-readings.ts';
import type { PostingPolicy } from './posting.ts';
import { makeProblem, type Place, quote, quoteLine, type Said } from './problem.ts';
import { remedyFor } from './remedies.ts';
import { phrase, say, toEnglish, type Wording } from './wording.ts';

function expectedOf(name: FieldName, policy: PostingPolicy): Wording {
  const allowed = name === 'locale' ? policy.locales : policy.allowed[name];
  return allowed?.length
    ? say`one of ${allowed.map((value) => quote(value)).join(', ')}`
    : phrase(fieldRow(name).expected);
}

/** A pay with its currency in it: without a field of its own the currency would be lost. */
function withCurrency(edit: Edit, name: FieldName, value: unknown, input: Readonly<Record<string, unknown>>) {
  if (!/^salaryM/.test(name) || typeof value !== 'string') return edit;
  const written = currencyIn(value);
  const known = input['salaryCurrency'];
  if (written === undefined || written === known) return edit;
  if (known !== undefined) return /^\p{Sc}/u.test(written) ? edit : undefined;
  if (!currencyCodes.has(written)) return undefined;
  const lower = input['salaryMin'];
  const isFirst = name === 'salaryMin' || typeof lower !== 'string' || currencyIn(lower) === undefined;
  return isFirst ? { ...edit, after: [...edit.after, `salaryCurrency: ${written}`] } : edit;
}

/** A value that a field does not take. */
export interface WrongValue {
  name: FieldName;
  value: unknown;
  place: Place | WrittenValue | WrittenField;
  isItem: boolean;
}

const writeLines = (lines: readonly string[]): Said =>
  say`Write ${lines.map((line): Said => quoteLine(line)).reduce((some, more) => say`${some} and ${more}`)}.`;

/** Both ends of a pay in the field of one: the other field is written below it, unless it is there. */
function mendRange(
  range: WrittenPay,
  place: WrittenValue,
  where: FieldLines,
  input: Readonly<Record<string, unknown>>,
): { hint: Said; edit?: Edit | undefined } {
  const lines = payLines(range);
  const isFree = Object.keys(range).every((key) => key === 'salaryMin' || input[key] === undefined);
  const isSaid = Object.entries(range).every(
    ([key, value]) => key === 'salaryMin' || input[key] === undefined || String(input[key]) === value,
  );
  const edit = isFree || isSaid ? editValue(where, place, range.salaryMin) : undefined;
  const rest = lines.filter(
    (line) => !/^salaryMin/.test(line) && input[line.replace(/:.*/, '')] === undefined,
  );
  return {
    hint: writeLines(lines),
    edit: edit && { ...edit, after: [`salaryMin: ${range.salaryMin}`, ...rest] },
  };
}

/** A pay in a field that is none; it is mended when it says everything and no part of it has a field yet. */
export function editPay(
  { lines, linesFrom, values }: FieldLines & { values: Readonly<Record<string, unknown>> },
  line: number,
  written: unknown,
): { hint: Said; edit?: Edit } | undefined {
  const read = readPay(String(written));
  if (!read) return undefined;
  const after = payLines(read);
  const before = lines[line - linesFrom] ?? '';
  const isWhole = read.salaryCurrency !== undefined && read.salaryPeriod !== undefined;
  const isAlone = Object.keys(read).every((key) => values[key] === undefined) && !before.includes('#');
  if (isWhole && isAlone) return { hint: writeLines(after), edit: { line, before: [before], after } };
  return { hint: `Did you mean ${quoteLine(after[0])}?` };
}

/** The edit of a wrong value, and the sentence that tells it. */
function mend(
  { name, value, place, isItem }: WrongValue,
  where: FieldLines,
  input: Readonly<Record<string, unknown>>,
  policy: PostingPolicy,
): { hint: Said; edit?: Edit | undefined } {
  const row = fieldRow(name);
  if (Array.isArray(value) && value.length === 1 && !row.many && 'items' in place) {
    const edit = isPlainValue(value[0]) ? editItems(where, place, place.items[0]?.written ?? '') : undefined;
    if (edit) return { hint: `Write ${quoteLine(edit.after[0])}.`, edit };
  }
  const range = /^salaryM/.test(name) && typeof value === 'string' ? readPay(value) : undefined;
  if (range?.salaryMax !== undefined && 'written' in place) return mendRange(range, place, where, input);
  const { value: meant, near, readings } = remedyFor(name, value, policy, isItem);
  const edit = meant !== undefined && 'written' in place ? editValue(where, place, meant) : undefined;
  const whole = edit && withCurrency(edit, name, value, input);
  if (meant !== undefined) {
    const line = whole
      ? whole.after.map((after): Said => quoteLine(after)).reduce((some, more) => say`${some} and ${more}`)
      : isItem
        ? quoteLine(meant)
        : quoteLine(`${name}: ${meant}`);
    const isCurrencyLost = edit !== undefined && whole === undefined;
    if (isCurrencyLost)
      return { hint: say`Write ${line}, and the currency in the field \`salaryCurrency\`.` };
    return {
      hint: meant === value ? say`Write ${line}, without quotation marks.` : say`Write ${line}.`,
      edit: whole,
    };
  }
  if (row.kind === 'date' && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
    return { hint: 'There is no such day. Write one that the calendar has.' };
  if (readings) {
    const lines = readings
      .map((reading): Said => quoteLine(`${name}: ${reading}`))
      .reduce((some, more) => say`${some} or ${more}`);
    return {
      hint:
        readings.length === 2
          ? say`It can be read in two ways: write ${lines}.`
          : say`It can be read in several ways: write ${lines}.`,
    };
  }
  return { hint: near === undefined ? row.description : `Did you mean ${quoteLine(near)}?` };
}

const isPlainValue = (value: unknown): boolean => typeof value !== 'object' && value !== null;

function valueFacts({ name, value }: WrongValue, policy: PostingPolicy) {
  const row = fieldRow(name);
  const isWrongShape = typeof value === 'object' && value !== null;
  const shape = phrase(Array.isArray(value) ? 'list' : 'group of fields');
  const what = value === null ? phrase('empty item') : isWrongShape ? shape : quote(value);
  const expected =
    isWrongShape && !row.many ? say`one value: ${expectedOf(name, policy)}` : expectedOf(name, policy);
  return {
    ruleId: 'field-value',
    message: say`Unexpected ${what} in field \`${name}\`, expected ${expected}`,
    actual: typeof value === 'string' ? value : JSON.stringify(value),
    expected: toEnglish(expected),
  };
}

/** @param input The values of all fields, as far as they could be read. */
export function wrongValue(
  file: string,
  wrong: WrongValue,
  where: FieldLines,
  input: Readonly<Record<string, unknown>>,
  policy: PostingPolicy,
): Found {
  const { hint, edit } = mend(wrong, where, input, policy);
  return { problem: makeProblem(file, wrong.place, { ...valueFacts(wrong, policy), hint }), edit };
}
