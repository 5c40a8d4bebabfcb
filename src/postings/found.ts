/** A problem together with the lines that mend it, where there is only one way to mend it. */
import type { Problem } from './problem.ts';

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
