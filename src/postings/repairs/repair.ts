import type { ProblemFacts } from '../problem.ts';

/** Something wrong with a line, and the line that is right where it is plain. */
export interface Slip extends ProblemFacts {
  column: number;
  after?: string | undefined;
}

export interface RepairExample {
  /** Lines of a file. */
  before: string;
  after: string;
}

/** One kind of mistake that has only one remedy; `npm run fix` makes it. */
export interface Repair {
  /** Permanent. */
  id: string;
  /** For HR: what is wrong, and what becomes of it. */
  why: string;
  /** What its examples are: lines between the two `---`, lines of the text, or whole files. */
  of: 'fields' | 'text' | 'file';
  examples: readonly RepairExample[];
}

/** A mistake in a line between the two `---`. */
export interface FieldLineRepair extends Repair {
  of: 'fields';
  /**
   * Whether YAML may read the line, though as something else than it looks. Others are looked at only where YAML
   * stumbles.
   */
  isReadable?: true;
  /**
   * @param previous The last line before that is not empty; `''` above the first.
   * @param field The field that the line belongs to when it begins none; `''` above the first.
   */
  find(line: string, previous: string, field: string): Slip | undefined;
}

/** A mistake in a line of the text; a warning unless the site says otherwise, as the text can be read. */
export interface TextLineRepair extends Repair {
  of: 'text';
  /** Of its problems; permanent. */
  ruleId: string;
  /** What is in every text with such a slip: most texts are spared the look at their lines. */
  mayHold: RegExp;
  find(line: string, around: LinesAround): TextSlip | undefined;
}

/** What its repair says of the rule holds for it. */
export interface TextSlip extends Omit<Slip, 'ruleId' | 'severity'> {
  /** Where something is lost, whatever the site says. */
  severity?: 'error';
}

/** What a line of the text stands in. */
export interface LinesAround {
  previous: string;
  next: string;
  locale: string;
  /** Whether the text has a heading of its own. */
  hasHeadings: boolean;
}
