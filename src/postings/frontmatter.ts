/** Text → fields with their places, and the body. The only importer of gray-matter and js-yaml. */
import matter from 'gray-matter';
import { CORE_SCHEMA, type LoadOptions, load, type State, YAMLException } from 'js-yaml';
import { type FencedText, findFences, missingClosing } from './fences.ts';
import { bareField, beginsField } from './field-names.ts';
import { fieldOf, locateFields, type WrittenField } from './field-places.ts';
import type { Found } from './found.ts';
import { makeProblem, type Problem } from './problem.ts';
import { isLookalike, lookalikeSlip, syntaxSlip } from './repairs/field-lines.ts';
import type { Source } from './source.ts';
import { explainStumble, type Stumble, slipToFound } from './yaml-stumbles.ts';

export interface Frontmatter {
  values: Record<string, unknown>;
  fields: ReadonlyMap<string, WrittenField>;
  /** The lines of the fields as they could be read, and the line of the file of the first. */
  lines: readonly string[];
  linesFrom: number;
  /** Fields that are there, but could not be read. */
  unread: ReadonlySet<string>;
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
};

const watchfulYaml: typeof yaml = {
  ...yaml,
  listener(event, state) {
    if (event === 'open') refuseProperties(state as State & { lineStart: number });
  },
};

export const parseYaml = (text: string): unknown => load(text, /[!&*]/.test(text) ? watchfulYaml : yaml);

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

/** The mistake of the YAML parser as a problem at its line. `from` is the line of the file that the parser's line 0 is. */
export const yamlProblem = (file: string, lines: readonly string[], from: number, error: unknown): Problem =>
  explainStumble(file, lines, from, toStumble(error)).problem;

function toStumble(error: unknown): Stumble {
  const { mark, reason = '' } = (error instanceof YAMLException ? error : {}) as Partial<Stumble>;
  return { mark, reason, isUnwanted: reason === unwanted };
}

/** The line of a text on which a field stands; none when it is not there. */
export function lineOfField(text: string, field: string): number | undefined {
  const { text: fenced } = findFences({ path: '', text });
  return fenced && locateFields(fenced.block, fenced.blockLine).get(field)?.line;
}

/** Most slips of one kind after which a line is taken as it is, and most lines over which YAML may stumble. */
const maximumSlips = 5;
const maximumStumbles = 25;

/** Mends what makes a line something else than it looks. Changes the lines. */
function mendLookalikes(file: string, { block, blockLine }: FencedText): Found[] {
  const found: Found[] = [];
  if (!block.some(isLookalike)) return found;
  let previous = '';
  let field = '';
  for (const [index, written] of block.entries()) {
    let line = written;
    for (let count = 0; count < maximumSlips; count++) {
      const slip = lookalikeSlip(line, previous, field);
      if (!slip) break;
      found.push(slipToFound(file, blockLine + index, line, slip));
      if (slip.after === undefined || slip.after === line) break;
      line = slip.after;
    }
    block[index] = line;
    if (line.trim() !== '') previous = line;
    field = fieldOf(line) ?? field;
  }
  return found;
}

/** The values of the lines, line after line that YAML stumbles over mended or, without a remedy, left out. Changes the lines. */
function readValues(
  file: string,
  { block, blockLine }: FencedText,
): { values?: unknown; unread: Set<string>; found: Found[] } {
  const found: Found[] = [];
  const unread = new Set<string>();
  for (let count = 0; count < maximumStumbles; count++) {
    try {
      return { values: matter(`---\n${block.join('\n')}\n---\n`, options).data, unread, found };
    } catch (error) {
      // gray-matter hands over the text from the end of the first line on: the parser's line 0 is the one above.
      const stumble = explainStumble(file, ['', ...block], blockLine - 1, toStumble(error));
      const index = stumble.problem.line - blockLine;
      const line = block[index];
      const before = found.filter(({ problem }) => problem.line === stumble.problem.line).length;
      if (before === 0 || stumble.edit) found.push(stumble);
      if (line === undefined || line === '') break;
      const isMended = stumble.edit !== undefined && before < maximumSlips;
      block[index] = isMended ? (stumble.edit?.after[0] ?? '') : '';
      const field = fieldOf(line) ?? bareField(line);
      if (!isMended && field !== undefined) unread.add(field);
    }
  }
  return { unread, found };
}

/** The fields and the body of a source, tolerantly: with every slip, and as if each of them were mended. */
export function readFrontmatter(source: Source): { frontmatter?: Frontmatter; found: Found[] } {
  const fenced = findFences(source);
  if (!fenced.text) return { found: fenced.found };
  const text = fenced.text;
  const whole = [...text.block];
  const found = [...fenced.found, ...mendLookalikes(source.path, text)];
  let read = readValues(source.path, text);
  if (read.found.length > 0 && fenced.found.length === 0) {
    const missing = missingClosing(source.path, wholeLines(whole, text), text.blockLine - 1);
    const isShorter = missing && missing.text.block.length > 0 && missing.text.block.length < whole.length;
    const rest = whole.slice(missing?.text.block.length);
    if (
      isShorter &&
      holdsProse(rest) &&
      !rest.some((line) => beginsField(line) || syntaxSlip(line, '', '')?.after !== undefined)
    ) {
      const slips = mendLookalikes(source.path, missing.text);
      read = readValues(source.path, missing.text);
      Object.assign(text, missing.text);
      found.splice(0, found.length, missing.found, ...slips);
    }
  }
  found.push(...read.found);
  const { values, unread } = read;
  if (values === undefined) return { found };
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    const hint = 'Each line between the two `---` is the name of a field, a colon, a space and a value.';
    const message = 'Unexpected text between the two lines `---`, expected fields such as `country: DE`';
    const place = { line: text.blockLine, column: 1 };
    return {
      found: [
        ...found,
        { problem: makeProblem(source.path, place, { ruleId: 'frontmatter', message, hint }) },
      ],
    };
  }
  const { block, blockLine, body, bodyLine } = text;
  const fields = locateFields(block, blockLine);
  const frontmatter = {
    values: values as Record<string, unknown>,
    fields,
    lines: block,
    linesFrom: blockLine,
  };
  return { frontmatter: { ...frontmatter, unread, body, bodyLine }, found };
}

/** All lines of the file, with those between the fences as they were. */
const wholeLines = (whole: readonly string[], text: FencedText): string[] => [
  ...Array.from({ length: text.blockLine - 1 }, () => ''),
  ...whole,
  '---',
  ...text.body.split('\n'),
];

/** Whether lines are text of a posting: a heading, or a sentence that is no field. */
const holdsProse = (lines: readonly string[]): boolean =>
  lines.some(
    (line) => /^#{1,6}\s/.test(line) || (/^\p{L}[^:]*\s[^:]*\s/u.test(line) && !/^\p{L}+:/u.test(line)),
  );

/** The fields and the body of a source, or everything that keeps the file from being read. */
export function parseFrontmatter(source: Source): Frontmatter | Problem[] {
  const { frontmatter, found } = readFrontmatter(source);
  return frontmatter && found.length === 0 ? frontmatter : found.map(({ problem }) => problem);
}
