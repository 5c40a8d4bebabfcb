/** Text → fields with their places, and the body. The only importer of gray-matter and js-yaml. */
import matter from 'gray-matter';
import { CORE_SCHEMA, type LoadOptions, load, type State, YAMLException } from 'js-yaml';
import { findFences } from './fences.ts';
import { fieldOf, locateFields, type WrittenField } from './field-places.ts';
import { makeProblem, type Problem, quote } from './problem.ts';
import type { Source } from './source.ts';
import { say } from './wording.ts';
import { lookalikeSlips, syntaxSlip } from './yaml-slips.ts';

export interface Frontmatter {
  values: Record<string, unknown>;
  fields: ReadonlyMap<string, WrittenField>;
  body: string;
  /** Line of the file on which the body begins. */
  bodyLine: number;
}

const unwanted = 'tag, anchor or alias';

/** What stands before a value: `!tag`, `&anchor`, `*alias`. */
const property = /(?:\s|#[^\n]*\n)*[!&*]/y;

/** Refuses what makes a value more than its letters: an alias can stand for a text of any size. */
function refuseProperties(state: State & { lineStart: number }): void {
  property.lastIndex = state.position;
  const before = property.exec(state.input)?.[0].split('\n');
  if (!before) return;
  const lines = before.length - 1;
  const indent = lines === 0 ? state.position - state.lineStart : 0;
  const mark = { line: state.line + lines, column: indent + (before.at(-1) ?? '').length - 1 };
  throw new YAMLException(unwanted, mark as YAMLException['mark']);
}

const yaml: LoadOptions & { maxDepth: number } = {
  // No dates and no octal numbers of YAML 1.1.
  schema: CORE_SCHEMA,
  maxDepth: 5,
  listener(event, state) {
    if (event === 'open') refuseProperties(state as State & { lineStart: number });
  },
};

export const parseYaml = (text: string): unknown => load(text, yaml);

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

interface Mark {
  line: number;
  column: number;
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

/** The mistake of the YAML parser as a problem at its line. `from` is the line of the file that the parser's line 0 is. */
export function yamlProblem(file: string, lines: readonly string[], from: number, error: unknown): Problem {
  const { mark, reason } =
    error instanceof YAMLException
      ? (error as { mark?: Mark; reason: string })
      : { mark: undefined, reason: '' };
  const ruleId = 'frontmatter-syntax';
  const index = Math.min(mark?.line ?? 0, Math.max(lines.length - 1, 0));
  const duplicate = reason === 'duplicated mapping key' ? fieldOf(lines[index] ?? '') : undefined;
  if (duplicate !== undefined) {
    const first = lines.findIndex((line) => fieldOf(line) === duplicate);
    return makeProblem(
      file,
      { line: index + from, column: 1 },
      {
        ruleId: 'no-duplicate-field',
        message: `Unexpected second field ${quote(duplicate)}, expected each field once`,
        hint: say`It is also on line ${first + from}. Delete one of the two.`,
      },
    );
  }
  for (const candidate of suspects(lines, index, reason)) {
    const slip = lines[candidate] === undefined ? undefined : syntaxSlip(lines[candidate]);
    if (slip) return makeProblem(file, { line: candidate + from, column: slip.column }, { ruleId, ...slip });
  }
  const place = { line: index + from, column: (mark?.column ?? 0) + 1 };
  if (reason === unwanted) {
    const message = `Unexpected ${quote((lines[index] ?? '').charAt(place.column - 1))} at the beginning of a value, expected plain text`;
    return makeProblem(file, place, {
      ruleId,
      message,
      hint: 'Put the value in quotes; `!`, `&` and `*` have a meaning of their own here.',
    });
  }
  const message = `Unexpected ${quote(lines[index] ?? '')}, expected a field such as \`country: DE\``;
  const hint =
    'Compare this line and the one above with those of another posting: each is a name, a colon, a space and a value. Put the value in quotes when it holds special characters.';
  return makeProblem(file, place, { ruleId, message, hint });
}

/** The line of a text on which a field stands; none when it is not there. */
export function lineOfField(text: string, field: string): number | undefined {
  const fenced = findFences({ path: '', text });
  return 'ruleId' in fenced ? undefined : locateFields(fenced.block, 2).get(field)?.line;
}

/** The fields and the body of a source, or what keeps the file from being read. */
export function parseFrontmatter(source: Source): Frontmatter | Problem[] {
  const fenced = findFences(source);
  if ('ruleId' in fenced) return [fenced];
  const { block, body, bodyLine } = fenced;
  const slips = lookalikeSlips(block).map(({ index, column, ...facts }) =>
    makeProblem(source.path, { line: index + 2, column }, { ruleId: 'frontmatter-syntax', ...facts }),
  );
  if (slips.length > 0) return slips;
  let values: unknown;
  try {
    values = matter(`---\n${block.join('\n')}\n---\n`, options).data;
  } catch (error) {
    // gray-matter hands over the text from the end of the first line on: the parser's line 0 is line 1 of the file.
    return [yamlProblem(source.path, ['', ...block], 1, error)];
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    const hint = 'Each line between the two `---` is the name of a field, a colon, a space and a value.';
    const message = 'Unexpected text between the two lines `---`, expected fields such as `country: DE`';
    return [makeProblem(source.path, { line: 2, column: 1 }, { ruleId: 'frontmatter', message, hint })];
  }
  return { values: values as Record<string, unknown>, fields: locateFields(block, 2), body, bodyLine };
}
