import type { CalendarDate } from '../calendar-date.ts';
import type { FieldName } from '../fields.ts';
import type { Posting, PostingPolicy } from '../posting.ts';
import type { Place, ProblemFacts, Severity } from '../problem.ts';
import type { Source } from '../source.ts';

/** Where the site has its pages; paths are percent-encoded, with the base path. */
export interface Addresses {
  posting(locale: string, slug: string): string;
  /** What an old path of the site is today. */
  old(path: string): string;
  /** Whether the path, with or without a closing slash, is kept for pages and files that are no postings. */
  isReserved(path: string): boolean;
  /** Where a link on a page leads, as a path of the site; nothing when it leaves the site. */
  resolve(link: string, page: string): { path: string; anchor: string } | undefined;
  /** Whether there is a page that is no posting, or a file, at a path. Of what it cannot tell it says yes. */
  has(path: string): boolean;
}

/** All postings that could be read, whatever their state, and what they are held against. */
export interface RuleInput {
  postings: readonly Posting[];
  policy: PostingPolicy;
  addresses: Addresses;
  today: CalendarDate;
  /** As `site.yaml` has its name; none when that could not be read. */
  company?: string;
  /** The language that others are translated from. */
  defaultLocale?: string;
  /** By file, when its text was last changed, as W3C datetime in UTC. None when no history is at hand. */
  textChanges?: ReadonlyMap<string, string>;
}

export interface Finding extends Pick<ProblemFacts, 'message' | 'hint' | 'actual' | 'expected'> {
  posting: Posting;
  /** The field at whose line the problem stands. */
  field?: FieldName;
  /** Or the place in the body, counted from its beginning. */
  place?: Place;
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
