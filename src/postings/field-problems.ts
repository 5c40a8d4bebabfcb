/** The fields of a posting, validated; what zod finds becomes problems in HR's words, each at its place. */
import type { z } from 'zod';
import type { WrittenField, WrittenValue } from './field-places.ts';
import { canonicalLocale } from './field-schemas.ts';
import { type FieldName, type FieldRow, type FieldValues, fieldNames, fieldRow } from './fields.ts';
import type { FileName } from './file-name.ts';
import type { Frontmatter } from './frontmatter.ts';
import { nearest } from './nearest.ts';
import { fieldsSchema, type PostingPolicy } from './posting.ts';
import { makeProblem, type Place, type Problem, type ProblemFacts, quote, quoteLine } from './problem.ts';
import { phrase, say, toEnglish, type Wording } from './wording.ts';

const isFieldName = (key: string): key is FieldName => Object.hasOwn(rowsByName, key);
const rowsByName = Object.fromEntries(fieldNames.map((name) => [name, fieldRow(name)])) as Record<
  FieldName,
  FieldRow
>;

/** A field that is there but says nothing. Editing interfaces write such fields. */
const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

const isText = ({ kind }: FieldRow): boolean => kind === 'text';

/** YAML reads `0042` and `true` as a number and a truth; in a field of text they mean their letters. */
const letters = (value: unknown, written: string | undefined): unknown =>
  typeof value === 'number' || typeof value === 'boolean' ? (written ?? String(value)) : value;

type Slip = Pick<ProblemFacts, 'ruleId' | 'message' | 'hint'>;

/** A comment, a separator or a leading zero by which YAML takes something else than what is written. */
function writtenSlip(name: FieldName, value: unknown, written: string, isItem: boolean): Slip | undefined {
  const row = rowsByName[name];
  const corrected = (text: string) => quoteLine(`${isItem ? '' : `${name}: `}"${text.replaceAll('"', '”')}"`);
  if (isText(row) && /^(#\S|[^"'[{|>#].*\s#)/.test(written)) {
    return {
      ruleId: 'no-cut-value',
      message: `Unexpected \`#\` in field \`${name}\`, expected the value in quotes`,
      hint: `Everything from \`#\` on would be left out. Write ${corrected(written)}.`,
    };
  }
  if (/^[“”„«].*[“”»]$/.test(written)) {
    return {
      ruleId: 'no-curly-quotes',
      message: `Unexpected curly quotation marks around field \`${name}\`, expected straight ones or none`,
      hint: `Write ${corrected(written.slice(1, -1))}.`,
    };
  }
  const digits = written.replace(/\s+#.*/, '');
  if (typeof value === 'number' && !isText(row) && /^(0\d|\+?\d{1,3}\.\d{3}$)/.test(digits)) {
    return {
      ruleId: 'field-value',
      message: say`Unexpected ${quote(digits)} in field \`${name}\`, expected ${phrase(row.expected)}`,
      hint: `Write \`${name}: ${digits.replace(/^[0+]+(?=\d)/, '').replace('.', '')}\`, without a separator.`,
    };
  }
  return undefined;
}

/** The value as the field takes it, or the slips in how it, or an item of it, is written. */
function readWritten(
  name: FieldName,
  value: unknown,
  field: WrittenField | undefined,
): { value: unknown } | (Slip & Place)[] {
  const isList = Array.isArray(value);
  // Items are told apart only when all of them were found.
  const items = isList && field?.items.length === value.length ? field.items : [];
  const places: (WrittenValue | undefined)[] = isList ? items : [field];
  const slips = places.flatMap((place, index) => {
    const slip = place && writtenSlip(name, isList ? value[index] : value, place.written, isList);
    return slip ? [{ ...slip, line: place.line, column: place.column }] : [];
  });
  if (slips.length > 0) return slips;
  if (!isText(rowsByName[name])) return { value };
  return {
    value: isList
      ? value.map((item, index) => letters(item, items[index]?.written))
      : letters(value, field?.written),
  };
}

/** What a guess stands for in YAML. */
function guessToValue({ kind }: FieldRow, guess: string): unknown {
  if (kind === 'flag') return guess === 'true';
  return kind === 'number' || kind === 'months' ? Number(guess) : guess;
}

/** The sentence that names what was probably meant. */
function remedy(name: FieldName, value: unknown, policy: PostingPolicy): string | undefined {
  const row = rowsByName[name];
  const allowed = policy.allowed[name];
  const guess = row.guess?.(value, policy.locales);
  const fits =
    guess !== undefined &&
    (allowed?.includes(guess) ?? row.schema.safeParse(guessToValue(row, guess)).success);
  if (fits && guess === value) return `Write \`${name}: ${guess}\`, without quotation marks.`;
  const near = fits ? guess : allowed && typeof value === 'string' ? nearest(value, allowed) : undefined;
  return near === undefined ? undefined : `Did you mean ${quoteLine(near)}?`;
}

function expectedOf(name: FieldName, policy: PostingPolicy): Wording {
  const allowed = name === 'locale' ? policy.locales : policy.allowed[name];
  return allowed?.length
    ? say`one of ${allowed.map((value) => quote(value)).join(', ')}`
    : phrase(rowsByName[name].expected);
}

function valueProblem(
  file: string,
  place: Place,
  name: FieldName,
  value: unknown,
  policy: PostingPolicy,
): Problem {
  const row = rowsByName[name];
  const isWrongShape = typeof value === 'object' && value !== null;
  const shape = phrase(Array.isArray(value) ? 'list' : 'group of fields');
  const what = value === null ? phrase('empty item') : isWrongShape ? shape : quote(value);
  const expected =
    isWrongShape && !row.many ? say`one value: ${expectedOf(name, policy)}` : expectedOf(name, policy);
  const hint = remedy(name, value, policy) ?? row.description;
  return makeProblem(file, place, {
    ruleId: 'field-value',
    message: say`Unexpected ${what} in field \`${name}\`, expected ${expected}`,
    hint,
    actual: typeof value === 'string' ? value : JSON.stringify(value),
    expected: toEnglish(expected),
  });
}

/** The validated fields, or none when a problem is an error; the problems are those of every field at once. */
export function parseFields(
  file: string,
  frontmatter: Frontmatter,
  name: FileName,
  policy: PostingPolicy,
): { values?: FieldValues; problems: Problem[] } {
  const problems: Problem[] = [];
  const start: Place = { line: 1, column: 1 };
  const placeOf = (key: string, item?: PropertyKey): Place => {
    const field = frontmatter.fields.get(key);
    return (typeof item === 'number' ? field?.items[item] : undefined) ?? field ?? start;
  };

  const input: Record<string, unknown> = {};
  const reported = new Set<FieldName>();
  for (const [key, value] of Object.entries(frontmatter.values)) {
    if (!isFieldName(key)) {
      const meant = nearest(key, fieldNames);
      const hint = meant ? `Did you mean \`${meant}\`?` : `The fields are listed in \`content/README.md\`.`;
      const facts = {
        ruleId: 'no-unknown-field',
        message: `Unexpected field ${quote(key)}, expected a field of the posting format`,
        hint,
        actual: key,
      };
      problems.push(makeProblem(file, { line: placeOf(key).line, column: 1 }, facts));
      continue;
    }
    const read = readWritten(key, value, frontmatter.fields.get(key));
    if (Array.isArray(read)) {
      problems.push(...read.map((slip) => makeProblem(file, slip, slip)));
      reported.add(key);
    } else if (!isEmpty(value)) input[key] = read.value;
  }

  const result = fieldsSchema.safeParse(input);
  const seen = new Set<string>();
  for (const issue of result.error?.issues ?? []) problems.push(...issueProblems(issue));

  function issueProblems(issue: z.core.$ZodIssue): Problem[] {
    const [key, item] = issue.path;
    if (typeof key !== 'string' || !isFieldName(key)) return [];
    if (!(key in input)) return reported.has(key) ? [] : missing(key);
    reported.add(key);
    const place = placeOf(key, item);
    const id = `${place.line}:${place.column}:${key}`;
    if (seen.has(id)) return [];
    seen.add(id);
    const whole = input[key];
    const value = typeof item === 'number' && Array.isArray(whole) ? whole[item] : whole;
    return [valueProblem(file, place, key, value, policy)];
  }

  function missing(key: FieldName): Problem[] {
    const field = frontmatter.fields.get(key);
    const { description, example, expected } = rowsByName[key];
    const message = field
      ? say`Unexpected empty field \`${key}\`, expected ${phrase(expected)}`
      : `Unexpected end of the fields, expected the field \`${key}\``;
    const facts = {
      ruleId: 'no-missing-field',
      message,
      hint: say`${phrase(description)} For example \`${key}: ${String(example)}\`.`,
      expected,
    };
    return [makeProblem(file, field ?? start, facts)];
  }

  problems.push(...policyProblems((result.data ?? input) as Partial<FieldValues>));
  return result.success ? { values: result.data as unknown as FieldValues, problems } : { problems };

  /** What the site does not take, in the fields that are well-formed. */
  function policyProblems(found: Partial<FieldValues>): Problem[] {
    const wrong: Problem[] = [];
    for (const [key, allowed] of Object.entries(policy.allowed) as [FieldName, readonly string[]][]) {
      if (reported.has(key)) continue;
      for (const [index, value] of [found[key] ?? []].flat().entries()) {
        if (!allowed.includes(String(value)))
          wrong.push(valueProblem(file, placeOf(key, index), key, value, policy));
      }
    }
    const locale = reported.has('locale') ? undefined : canonicalLocale(found.locale ?? '');
    if (!locale) return wrong;
    if (policy.locales.length > 0 && !policy.locales.includes(locale)) {
      const problem = valueProblem(file, placeOf('locale'), 'locale', input['locale'], policy);
      wrong.push({
        ...problem,
        ruleId: 'known-locale',
        url: problem.url?.replace(/#.*/, '#known-locale') ?? '',
      });
    } else if (name.locale && name.locale !== locale) {
      wrong.push(
        makeProblem(file, placeOf('locale'), {
          ruleId: 'file-name-locale',
          message: `Unexpected language ${quote(locale)}, expected \`${name.locale}\` as in the name of the file`,
          hint: `Write \`locale: ${name.locale}\`, or rename the file to \`${name.requisition}.${locale}.md\`.`,
          actual: locale,
          expected: name.locale,
        }),
      );
    }
    return wrong;
  }
}
