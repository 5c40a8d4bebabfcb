/** The fields of a posting, validated; what zod finds becomes problems in HR's words, each at its place. */
import type { z } from 'zod';
import { type FieldName, type FieldRow, type FieldValues, fieldNames, fieldRow } from './fields.ts';
import type { FileName } from './file-name.ts';
import type { Frontmatter } from './frontmatter.ts';
import { nearest } from './nearest.ts';
import { fieldsSchema, type PostingPolicy } from './posting.ts';
import { makeProblem, type Place, type Problem, quote } from './problem.ts';

const isFieldName = (key: string): key is FieldName => Object.hasOwn(rowsByName, key);
const rowsByName = Object.fromEntries(fieldNames.map((name) => [name, fieldRow(name)])) as Record<
  FieldName,
  FieldRow
>;

const isEmpty = (value: unknown): boolean => value === null || value === '';

/** YAML reads `0042` and `true` as a number and a truth; in a field of text they mean their letters. */
const isText = ({ kind }: FieldRow): boolean => kind === 'text';

/** A comment, a separator or a leading zero by which YAML takes something else than what is written. */
function writtenProblem(
  name: FieldName,
  value: unknown,
  written: string,
): Pick<Problem, 'ruleId' | 'message' | 'hint'> | undefined {
  const row = rowsByName[name];
  if (/^[^"'[{|>].*\s#/.test(written) && isText(row)) {
    return {
      ruleId: 'no-cut-value',
      message: `Unexpected \`#\` in field \`${name}\`, expected the value in quotes`,
      hint: `Everything from \`#\` on would be left out. Write ${quote(`${name}: "${written.replaceAll('"', '”')}"`, 500)}.`,
    };
  }
  if (/^[“”„«].*[“”»]$/.test(written)) {
    return {
      ruleId: 'no-curly-quotes',
      message: `Unexpected curly quotation marks around field \`${name}\`, expected straight ones or none`,
      hint: `Write ${quote(`${name}: "${written.slice(1, -1)}"`, 500)}.`,
    };
  }
  if (typeof value === 'number' && !isText(row) && /^(0\d|\d{1,3}\.\d{3}$)/.test(written)) {
    return {
      ruleId: 'field-value',
      message: `Unexpected ${quote(written)} in field \`${name}\`, expected ${row.expected}`,
      hint: `Write \`${name}: ${written.replace(/^0+(?=\d)/, '').replace('.', '')}\`, without a separator.`,
    };
  }
  return undefined;
}

/** The sentence that names what was probably meant. */
function remedy(name: FieldName, value: unknown, policy: PostingPolicy): string | undefined {
  const row = rowsByName[name];
  const allowed = policy.allowed[name];
  const guessed = row.guess?.(value, policy.locales);
  const suggestion = guessed !== undefined && (!allowed || allowed.includes(guessed)) ? guessed : undefined;
  const near = suggestion ?? (allowed && typeof value === 'string' ? nearest(value, allowed) : undefined);
  return near === undefined ? undefined : `Did you mean \`${near}\`?`;
}

function expectedOf(name: FieldName, policy: PostingPolicy): string {
  const allowed = name === 'locale' ? policy.locales : policy.allowed[name];
  return allowed?.length
    ? `one of ${allowed.map((value) => `\`${value}\``).join(', ')}`
    : rowsByName[name].expected;
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
  const what = isWrongShape ? (Array.isArray(value) ? 'list' : 'group of fields') : quote(value);
  const expected =
    isWrongShape && !row.many ? `one value: ${expectedOf(name, policy)}` : expectedOf(name, policy);
  const hint = remedy(name, value, policy) ?? row.description;
  return makeProblem(file, place, {
    ruleId: 'field-value',
    message: `Unexpected ${what} in field \`${name}\`, expected ${expected}`,
    hint,
    actual: typeof value === 'string' ? value : JSON.stringify(value),
    expected,
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
  for (const [key, value] of Object.entries(frontmatter.values)) {
    const written = frontmatter.fields.get(key)?.written ?? '';
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
    if (isEmpty(value)) continue;
    const slip = writtenProblem(key, value, written);
    if (slip) {
      problems.push(makeProblem(file, placeOf(key), slip));
      continue;
    }
    const isLetters = isText(rowsByName[key]) && (typeof value === 'number' || typeof value === 'boolean');
    input[key] = isLetters ? written : value;
  }

  const result = fieldsSchema.safeParse(input);
  const seen = new Set<string>();
  for (const issue of result.error?.issues ?? []) problems.push(...issueProblems(issue));

  function issueProblems(issue: z.core.$ZodIssue): Problem[] {
    const [key, item] = issue.path;
    if (typeof key !== 'string' || !isFieldName(key)) return [];
    if (!(key in input)) return missing(key);
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
    const isReported = field !== undefined && problems.some(({ line }) => line === field.line);
    if (isReported) return [];
    const { description, example, expected } = rowsByName[key];
    const message = field
      ? `Unexpected empty field \`${key}\`, expected ${expected}`
      : `Unexpected end of the fields, expected the field \`${key}\``;
    const facts = {
      ruleId: 'no-missing-field',
      message,
      hint: `${description} For example \`${key}: ${example}\`.`,
      expected,
    };
    return [makeProblem(file, field ?? start, facts)];
  }

  if (!result.success) return { problems };
  const values = result.data as unknown as FieldValues;
  problems.push(...policyProblems(values));
  return { values, problems };

  function policyProblems(found: FieldValues): Problem[] {
    const wrong: Problem[] = [];
    for (const [key, allowed] of Object.entries(policy.allowed) as [FieldName, readonly string[]][]) {
      for (const [index, value] of [found[key] ?? []].flat().entries()) {
        if (!allowed.includes(String(value)))
          wrong.push(valueProblem(file, placeOf(key, index), key, value, policy));
      }
    }
    const { locale } = found;
    if (policy.locales.length > 0 && !policy.locales.includes(locale)) {
      const problem = valueProblem(file, placeOf('locale'), 'locale', locale, policy);
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
