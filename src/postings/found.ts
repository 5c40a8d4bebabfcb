/** A problem together with the lines that mend it, where there is only one way to mend it. */
import { type Problem, quoteLine } from './problem.ts';

/** Lines of a file as they are, and as they are to be. It holds only for the lines that it was made for. */
export interface Edit {
  /** Of the first of the lines, counted from 1. */
  line: number;
  before: readonly string[];
  after: readonly string[];
}

export interface Found {
  problem: Problem;
  /** None when somebody has to decide. */
  edit?: Edit | undefined;
}

/** The edit of one line; none when there is no other text for it. */
export const editLine = (line: number, before: string, after: string | undefined): Edit | undefined =>
  after === undefined || after === before ? undefined : { line, before: [before], after: [after] };

const holds = ({ line, before }: Edit, lines: readonly string[]): boolean =>
  before.every((text, index) => lines[line - 1 + index] === text);

/**
 * The edits that can be made at once: those that hold for the lines as they are, each line at most once.
 *
 * @example togetherApplicable([editLine(1, 'a', 'b'), editLine(1, 'a', 'c')], ['a']) // → the first
 */
export function togetherApplicable(edits: readonly Edit[], lines: readonly string[]): Edit[] {
  const taken = new Set<number>();
  return edits.filter((edit) => {
    const numbers = edit.before.map((_, index) => edit.line + index);
    if (!holds(edit, lines) || numbers.some((line) => taken.has(line))) return false;
    for (const line of numbers) taken.add(line);
    return true;
  });
}

/** A hint that shows another line than before. */
function showLine(problem: Problem, before: string, after: string): Problem {
  const { hint = '', wording } = problem;
  const said = wording?.hint;
  const values = said?.values.map((value) => (value === before ? after : value)) ?? [];
  return {
    ...problem,
    hint: hint.replace(before, () => after),
    ...(said && { wording: { ...wording, hint: { ...said, values } } }),
  };
}

/** Most mistakes of one line that are followed up. */
const maximumMistakes = 10;

const idOf = (line: number, text: string | undefined): string => `${line} ${text}`;

/**
 * The same, where each hint on a line with several mistakes shows the line without any of them.
 *
 * @example `Land: Deutschland` // → `Write country: DE` twice, not `Write country: Deutschland` first
 */
export function showLastLines(found: readonly Found[]): Found[] {
  const edits = new Map<string, Edit>();
  for (const { edit } of found) {
    const id = edit?.before.length === 1 ? idOf(edit.line, edit.before[0]) : undefined;
    if (edit && id !== undefined && !edits.has(id)) edits.set(id, edit);
  }
  return found.map(({ problem, edit }) => {
    if (edit?.after.length !== 1) return { problem, edit };
    let last: Edit = edit;
    for (let count = 0; count < maximumMistakes; count++) {
      last = edits.get(idOf(last.line, last.after[0])) ?? last;
    }
    const [before, after] = [edit, last].map((each) => quoteLine(each.after[0])) as [string, string];
    return { problem: last === edit ? problem : showLine(problem, before, after), edit };
  });
}
