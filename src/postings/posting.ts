import { z } from 'zod';
import type { CalendarDate } from './calendar-date.ts';
import { type FieldName, type FieldRow, type FieldValues, fieldNames, fieldRow } from './fields.ts';
import type { Outline } from './outline.ts';
import type { RuleSeverities } from './problem.ts';

/** One job ad in one locale: the values of its fields, and where it comes from. */
export interface Posting extends FieldValues {
  /** Path below the content folder. */
  file: string;
  /** The language-neutral opening; postings of one requisition are translations of each other. */
  requisition: string;
  slug: string;
  datePosted: CalendarDate;
  /** Line of the file on which the body begins. */
  bodyLine: number;
  /** One or two sentences: the field `description`, else the first paragraph. */
  excerpt: string;
  outline: Outline;
}

const asList = (value: unknown): unknown => (Array.isArray(value) ? value : [value]);

function rowSchema(row: FieldRow): z.ZodType {
  const value = row.many ? z.preprocess(asList, z.array(row.schema).min(1).max(300)) : row.schema;
  const present = row.default === undefined ? value : value.default(row.default);
  return (row.required ? present : present.optional()).meta({
    title: row.label,
    description: row.description,
    examples: [row.example],
  });
}

/** The fields of a posting as zod sees them; unknown keys are errors. */
export const fieldsSchema = z.strictObject(
  Object.fromEntries(fieldNames.map((name) => [name, rowSchema(fieldRow(name))])) as Record<
    FieldName,
    z.ZodType
  >,
);

/** What a site decides about its postings. */
export interface PostingPolicy {
  /** Canonical tags; empty when the site could not be read, and then any is taken. */
  locales: readonly string[];
  /** Narrower lists of values, by field. */
  allowed: Partial<Record<FieldName, readonly string[]>>;
  /** Days for which a closed posting keeps its page. */
  keepDays: number;
  /** Rules that have another severity than usual. */
  rules?: RuleSeverities;
}
