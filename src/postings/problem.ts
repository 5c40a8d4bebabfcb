import { firstCharacters, isOneLine } from './characters.ts';
import { toEnglish, type Wording } from './wording.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Something wrong in content, as data. Reporters print exactly these names. */
/** By rule, the severity that a site gives it. */
export type RuleSeverities = Readonly<Record<string, Severity | 'off'>>;

export interface Problem {
  /** Path below the content folder, with `/`. */
  file: string;
  /** Counted from 1. */
  line: number;
  column: number;
  /** Permanent name of what found it. */
  ruleId: string;
  severity: Severity;
  /** `Unexpected … , expected …`, without a full stop. */
  message: string;
  /** The remedy, in full sentences to a colleague in HR. */
  hint?: string;
  actual?: string;
  expected?: string;
  /** Where the rule is explained. */
  url?: string;
  /** Message and hint with their values apart, where these do not all stand in backticks. Not printed. */
  wording?: Partial<Record<'message' | 'hint', Wording>>;
}

export interface Place {
  line: number;
  column: number;
}

/** English: a text whose values all stand in backticks, or the wording of another one. */
export type Said = string | Wording;

export interface ProblemFacts extends Partial<Pick<Problem, 'severity' | 'actual' | 'expected'>> {
  ruleId: string;
  message: Said;
  hint?: Said | undefined;
}

export const saidInEnglish = (said: Said): string => (typeof said === 'string' ? said : toEnglish(said));

const guide = 'content/README.md';

/** A problem at a place of a file; an error unless the facts say otherwise. */
export function makeProblem(file: string, place: Place, facts: ProblemFacts): Problem {
  const { ruleId, severity = 'error', message, hint, actual, expected } = facts;
  const wording = {
    ...(typeof message === 'object' && { message }),
    ...(typeof hint === 'object' && { hint }),
  };
  return {
    // A line feed in the name of a file could begin a command on a line of its own in a build's log.
    file: isOneLine(file) ? file : quoteLine(file).slice(1, -1),
    line: place.line,
    column: place.column,
    ruleId,
    severity,
    message: saidInEnglish(message),
    ...(hint === undefined ? {} : { hint: saidInEnglish(hint) }),
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
    url: `${guide}#${ruleId}`,
    ...(Object.keys(wording).length > 0 && { wording }),
  };
}

export const isError = (problem: Problem): boolean => problem.severity === 'error';

/** Whether a posting lacks what it must have. A draft that does is withheld until somebody has added it. */
export const isLack = ({ ruleId }: Problem): boolean =>
  ruleId === 'no-missing-field' || ruleId === 'no-empty-body';

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The problems in the order of files, lines and columns. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      byCodePoint(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      byCodePoint(a.ruleId, b.ruleId),
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they must not reach a terminal or a log
const unquotable = /[\s\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Cs}]+/gu;

function quoteUpTo(value: unknown, maximum: number): string {
  const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
  // Backticks mark where the value begins and ends.
  const line = text.replace(unquotable, ' ').replaceAll('`', "'").trim();
  return `\`${line.length > maximum ? `${firstCharacters(line, maximum - 1)}…` : line}\``;
}

/**
 * A value as it is quoted in a message: one line, cut where it grows long.
 *
 * @example quote('a\nb') // → '`a b`'
 */
export const quote = (value: unknown): string => quoteUpTo(value, 60);

/** A line to be copied, such as a corrected one. */
export const quoteLine = (value: unknown): string => quoteUpTo(value, 600);
