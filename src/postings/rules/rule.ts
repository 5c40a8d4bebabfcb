import type { CalendarDate } from '../calendar-date.ts';
import type { FieldName } from '../fields.ts';
import type { Posting, PostingPolicy } from '../posting.ts';
import type { ProblemFacts, Severity } from '../problem.ts';
import type { Source } from '../source.ts';

/** Where the site has its pages; paths are percent-encoded, with the base path. */
export interface Addresses {
  posting(locale: string, slug: string): string;
  /** What an old path of the site is today. */
  old(path: string): string;
  /** Whether the path, with or without a closing slash, is kept for pages and files that are no postings. */
  isReserved(path: string): boolean;
}

/** All postings that could be read, whatever their state, and what they are held against. */
export interface RuleInput {
  postings: readonly Posting[];
  policy: PostingPolicy;
  addresses: Addresses;
  today: CalendarDate;
}

export interface Finding extends Pick<ProblemFacts, 'message' | 'hint' | 'actual' | 'expected'> {
  posting: Posting;
  /** The field at whose line the problem stands. */
  field?: FieldName;
}

export type Report = (finding: Finding) => void;

/** Sources of a small board, as the rule's documentation and its test use them. */
export type Example = readonly Source[];

export interface Rule {
  /** Permanent. */
  id: string;
  /** `off` until `site.yaml` turns it on. */
  severity: Severity | 'off';
  /** Its severity cannot be changed: without it a posting would be lost. */
  required?: true;
  /** For HR: what goes wrong without the rule. */
  why: string;
  /** The law or guide that the rule follows. */
  source?: string;
  check(input: RuleInput, report: Report): void;
  examples: {
    ok: readonly Example[];
    /** Each is found by this rule, and by this rule alone. */
    notOk: readonly Example[];
  };
}
