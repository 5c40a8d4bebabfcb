/** The fields of a posting, validated; what zod finds becomes problems in HR's words, each at its place. */
import type { z } from 'zod';
import { editKey, editValue, type FieldLines } from './field-edits.ts';
import { fieldNamed } from './field-names.ts';
import { locateFields, type WrittenField, type WrittenValue } from './field-places.ts';
import { canonicalLocale } from './field-schemas.ts';
import { type FieldName, type FieldRow, type FieldValues, fieldNames, fieldRow } from './fields.ts';
import type { FileName } from './file-name.ts';
import type { Found } from './found.ts';
import type { Frontmatter } from './frontmatter.ts';
import { fieldsSchema, type PostingPolicy } from './posting.ts';
import { makeProblem, type Place, quote, quoteLine } from './problem.ts';
import { phrase, say } from './wording.ts';
import { inOneText, isNumber, type WrittenSlip, writtenSlip } from './written-slips.ts';
import { editPay, wrongValue } from './wrong-value.ts';

const isFieldName = (key: string): key is FieldName => Object.hasOwn(rowsByName, key);
const rowsByName = Object.fromEntries(fieldNames.map((name) => [name, fieldRow(name)])) as Record<
  FieldName,
  FieldRow
>;

/** A field that is there but says nothing. Editing interfaces write such fields. */
const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** YAML reads `0042` and `true` as a number and a truth; in most fields they mean their letters. */
const letters = (value: unknown, written: string | undefined): unknown =>
  typeof value === 'number' || typeof value === 'boolean' ? (written ?? String(value)) : value;

/** What a posting lacks is a warning as long as it is a draft, an error as soon as the site would show it. */
export const incompleteness = (values: Readonly<Record<string, unknown>>): 'warning' | 'error' =>
  values['draft'] === true ? 'warning' : 'error';

/** The value as the field takes it, and the slips in how it, or an item of it, is written. */
function readWritten(
  name: FieldName,
  value: unknown,
  field: WrittenField | undefined,
): { value: unknown; slips: (WrittenSlip & { place: WrittenValue })[] } {
  const isList = Array.isArray(value);
  // Items are told apart only when all of them were found.
  const items = isList && field?.items.length === value.length ? field.items : [];
  const places: (WrittenValue | undefined)[] = isList ? items : [field];
  const slips: (WrittenSlip & { place: WrittenValue })[] = [];
  for (const [index, place] of places.entries()) {
    const slip = place && writtenSlip(name, isList ? value[index] : value, place.written, isList);
    if (slip) slips.push({ ...slip, place });
  }
  const row = rowsByName[name];
  if (isNumber(row) || row.kind === 'flag') return { value, slips };
  const read = isList
    ? value.map((item, index) => letters(item, items[index]?.written))
    : letters(value, field?.written);
  return { value: read, slips };
}

/** Fields under another name that can be no other field, under their own; the rest is told of. `meant` are likely others. */
function readNames(
  file: string,
  frontmatter: Frontmatter,
): { values: Record<string, unknown>; meant: ReadonlySet<FieldName>; where: FieldLines; found: Found[] } {
  const { linesFrom, fields } = frontmatter;
  const values: Record<string, unknown> = {};
  const lines = [...frontmatter.lines];
  const likely = new Set<FieldName>();
  const found: Found[] = [];
  for (const [key, value] of Object.entries(frontmatter.values)) {
    if (isFieldName(key)) {
      values[key] = value;
      continue;
    }
    const meant = fieldNamed(key);
    const line = fields.get(key)?.line ?? 1;
    const isFree =
      meant && !Object.hasOwn(frontmatter.values, meant.name) && !Object.hasOwn(values, meant.name);
    const edit = isFree && meant.isCertain ? editKey({ lines, linesFrom }, line, meant.name) : undefined;
    const like = meant ? `Did you mean \`${meant.name}\`?` : 'The fields are listed in `content/README.md`.';
    const pay =
      isFree && meant.name === 'salaryMin' && meant.isLikely ? editPay(frontmatter, line, value) : undefined;
    const hint = edit ? `Write ${quoteLine(edit.after[0])}.` : (pay?.hint ?? like);
    const message = `Unexpected field ${quote(key)}, expected a field of the posting format`;
    const problem = makeProblem(
      file,
      { line, column: 1 },
      { ruleId: 'no-unknown-field', message, hint, actual: key },
    );
    found.push({ problem, edit: edit ?? pay?.edit });
    if (isFree && meant.isLikely) likely.add(meant.name);
    if (!edit || !meant) continue;
    values[meant.name] = value;
    lines[line - linesFrom] = edit.after[0] ?? '';
  }
  return { values, meant: likely, where: { lines, linesFrom }, found };
}

/** The validated fields, or none when a problem is an error; what is found is that of every field at once. */
export function parseFields(
  file: string,
  frontmatter: Frontmatter,
  name: FileName,
  policy: PostingPolicy,
): { values?: FieldValues; found: Found[] } {
  const { values, meant, where, found } = readNames(file, frontmatter);
  const fields = found.length > 0 ? locateFields(where.lines, where.linesFrom) : frontmatter.fields;
  const start: Place = { line: 1, column: 1 };
  const placeOf = (key: string, item?: PropertyKey): Place | WrittenValue | WrittenField => {
    const field = fields.get(key);
    return (typeof item === 'number' ? field?.items[item] : undefined) ?? field ?? start;
  };

  const input: Record<string, unknown> = {};
  const reported = new Set<string>([...frontmatter.unread, ...meant]);
  for (const [key, value] of Object.entries(values) as [FieldName, unknown][]) {
    const read = readWritten(key, value, fields.get(key));
    for (const { place, value: meant, ...facts } of read.slips) {
      const isWhole = facts.ruleId === 'no-cut-value';
      const edit = meant === undefined ? undefined : editValue(where, place, meant, isWhole);
      found.push({ problem: makeProblem(file, place, facts), edit });
    }
    if (read.slips.some(({ severity }) => severity !== 'warning')) reported.add(key);
    else if (!isEmpty(value)) input[key] = read.value;
  }

  const result = fieldsSchema.safeParse(input);
  const seen = new Set<string>();
  for (const issue of result.error?.issues ?? []) found.push(...issueProblems(issue));

  function valueFound(key: FieldName, item: PropertyKey | undefined, value: unknown): Found {
    const isItem = typeof item === 'number' && Array.isArray(input[key]);
    return wrongValue(file, { name: key, value, place: placeOf(key, item), isItem }, where, input, policy);
  }

  function issueProblems(issue: z.core.$ZodIssue): Found[] {
    const [key, item] = issue.path;
    if (typeof key !== 'string' || !isFieldName(key)) return [];
    if (!(key in input)) return reported.has(key) ? [] : missing(key);
    reported.add(key);
    const place = placeOf(key, item);
    const id = `${place.line}:${place.column}:${key}`;
    if (seen.has(id)) return [];
    seen.add(id);
    const whole = input[key];
    return [valueFound(key, item, typeof item === 'number' && Array.isArray(whole) ? whole[item] : whole)];
  }

  function missing(key: FieldName): Found[] {
    const field = fields.get(key);
    const { description, example, expected } = rowsByName[key];
    const message = field
      ? say`Unexpected empty field \`${key}\`, expected ${phrase(expected)}`
      : `Unexpected end of the fields, expected the field \`${key}\``;
    const facts = {
      ruleId: 'no-missing-field',
      severity: incompleteness(input),
      message,
      hint: say`${phrase(description)} For example \`${key}: ${String(example)}\`.`,
      expected,
    };
    return [{ problem: makeProblem(file, field ?? start, facts) }];
  }

  const skills = inOneText(file, values['skills'], fields.get('skills'), where);
  if (skills) found.push(skills);
  found.push(...policyProblems((result.data ?? input) as Partial<FieldValues>));
  return result.success ? { values: result.data as unknown as FieldValues, found } : { found };

  /** What the site does not take, in the fields that are well-formed. */
  function policyProblems(known: Partial<FieldValues>): Found[] {
    const wrong: Found[] = [];
    for (const [key, allowed] of Object.entries(policy.allowed) as [FieldName, readonly string[]][]) {
      if (reported.has(key)) continue;
      for (const [index, value] of [known[key] ?? []].flat().entries()) {
        if (!allowed.includes(String(value))) wrong.push(valueFound(key, index, value));
      }
    }
    const locale = reported.has('locale') ? undefined : canonicalLocale(known.locale ?? '');
    if (!locale) return wrong;
    if (policy.locales.length > 0 && !policy.locales.includes(locale)) {
      const { problem, edit } = valueFound('locale', undefined, input['locale']);
      const url = problem.url?.replace(/#.*/, '#known-locale') ?? '';
      wrong.push({ problem: { ...problem, ruleId: 'known-locale', url }, edit });
    } else if (name.locale && name.locale !== locale) {
      const problem = makeProblem(file, placeOf('locale'), {
        ruleId: 'file-name-locale',
        message: `Unexpected language ${quote(locale)}, expected \`${name.locale}\` as in the name of the file`,
        hint: `Write \`locale: ${name.locale}\`, or rename the file to \`${name.requisition}.${locale}.md\`.`,
        actual: locale,
        expected: name.locale,
      });
      wrong.push({ problem });
    }
    return wrong;
  }
}
