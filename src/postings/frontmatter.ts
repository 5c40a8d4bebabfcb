/** Text → fields with their places, and the body. The only importer of gray-matter and js-yaml. */
import matter from 'gray-matter';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { findFences } from './fences.ts';
import { makeProblem, type Place, type Problem, quote } from './problem.ts';
import type { Source } from './source.ts';
import { lookalikeSlip, syntaxSlip } from './yaml-slips.ts';

/** A field as it is written: where its value stands, and the letters of it when it is on one line. */
export interface WrittenField extends Place {
  written: string;
  /** Where the items of a list on lines of their own stand. */
  items: Place[];
}

export interface Frontmatter {
  values: Record<string, unknown>;
  fields: ReadonlyMap<string, WrittenField>;
  body: string;
  /** Line of the file on which the body begins. */
  bodyLine: number;
}

/** Core schema (no dates, no YAML 1.1 octals), shallow, and every object only once: aliases are refused. */
export function parseYaml(text: string): unknown {
  const value = load(text, { schema: CORE_SCHEMA, maxDepth: 5 } as Parameters<typeof load>[1]);
  const seen = new Set<object>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (seen.has(node)) throw new YAMLException('alias');
    seen.add(node);
    for (const child of Object.values(node)) walk(child);
  };
  walk(value);
  return value;
}

const refuse = (): never => {
  throw new YAMLException('unexpected engine');
};

// Options are always given: without them gray-matter caches, and answers a broken text with `{}` the second time.
// Its own `javascript` engine runs the block as code.
const options = {
  language: 'yaml',
  engines: {
    yaml: { parse: (text: string) => (parseYaml(text) ?? {}) as object },
    javascript: refuse,
    json: refuse,
  },
};

const fieldPattern = /^(?:([A-Za-z_][\w-]*)|"([^"]+)"|'([^']+)')\s*:(?:\s+|$)/;

/** Where every field of the first level stands. Its lines are those of the file when the first one is line `from`. */
export function locateFields(lines: readonly string[], from: number): Map<string, WrittenField> {
  const fields = new Map<string, WrittenField>();
  let current: WrittenField | undefined;
  lines.forEach((text, index) => {
    const line = from + index;
    const match = fieldPattern.exec(text);
    const item = /^\s*-\s+/.exec(text);
    if (match) {
      current = {
        line,
        column: Math.min(match[0].length, text.length) + 1,
        written: text.slice(match[0].length).trim(),
        items: [],
      };
      if (current.written === '') current.column = 1;
      fields.set((match[1] ?? match[2] ?? match[3]) as string, current);
    } else if (item) current?.items.push({ line, column: item[0].length + 1 });
  });
  return fields;
}

/** The mistake of the YAML parser as a problem at its line. */
export function yamlProblem(file: string, lines: readonly string[], from: number, error: unknown): Problem {
  const mark =
    error instanceof YAMLException ? (error.mark as { line: number; column: number } | undefined) : undefined;
  const reason = error instanceof YAMLException ? error.reason : '';
  const ruleId = 'frontmatter-syntax';
  // The parser often notices one line after the slip.
  const index = Math.min(Math.max((mark?.line ?? from) - from, 0), Math.max(lines.length - 1, 0));
  const duplicate = /duplicated mapping key/.test(reason)
    ? fieldPattern
        .exec(lines[index] ?? '')
        ?.slice(1)
        .find(Boolean)
    : undefined;
  if (duplicate) {
    const first = lines.findIndex((line) => fieldPattern.exec(line)?.includes(duplicate)) + from;
    return makeProblem(
      file,
      { line: index + from, column: 1 },
      {
        ruleId: 'no-duplicate-field',
        message: `Unexpected second field \`${duplicate}\`, expected each field once`,
        hint: `It is also on line ${first}. Delete one of the two.`,
      },
    );
  }
  if (reason === 'alias') {
    const message = 'Unexpected reference to another value, expected plain text';
    return makeProblem(
      file,
      { line: from, column: 1 },
      { ruleId, message, hint: 'Write each value out; `&` and `*` have no meaning here.' },
    );
  }
  for (const candidate of [index, index - 1]) {
    const slip = lines[candidate] === undefined ? undefined : syntaxSlip(lines[candidate]);
    if (slip) return makeProblem(file, { line: candidate + from, column: slip.column }, { ruleId, ...slip });
  }
  const message = `Unexpected ${quote(lines[index] ?? '')}, expected a field such as \`country: DE\``;
  const hint =
    'Compare this line and the one above with those of another posting: each is a name, a colon, a space and a value. Put the value in quotes when it holds special characters.';
  return makeProblem(
    file,
    { line: index + from, column: (mark?.column ?? 0) + 1 },
    { ruleId, message, hint },
  );
}

/** The fields and the body of a source, or what keeps the file from being read. */
export function parseFrontmatter(source: Source): Frontmatter | Problem[] {
  const fenced = findFences(source);
  if ('ruleId' in fenced) return [fenced];
  const { block, body, bodyLine, text } = fenced;
  const slips = block.flatMap((line, index) => {
    const slip = lookalikeSlip(line);
    const place = { line: index + 2, column: slip?.column ?? 1 };
    return slip ? [makeProblem(source.path, place, { ruleId: 'frontmatter-syntax', ...slip })] : [];
  });
  if (slips.length > 0) return slips;
  let values: unknown;
  try {
    values = matter(text, options).data;
  } catch (error) {
    return [yamlProblem(source.path, block, 2, shifted(error))];
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    const hint = 'Each line between the two `---` is the name of a field, a colon, a space and a value.';
    const message = 'Unexpected text between the two lines `---`, expected fields such as `country: DE`';
    return [makeProblem(source.path, { line: 2, column: 1 }, { ruleId: 'frontmatter', message, hint })];
  }
  return { values: values as Record<string, unknown>, fields: locateFields(block, 2), body, bodyLine };
}

/** gray-matter hands over the text from the end of line 1 on: the parser's line 1 is line 2 of the file, counted from 0. */
function shifted(error: unknown): unknown {
  if (error instanceof YAMLException && error.mark) (error.mark as { line: number }).line += 1;
  return error;
}
