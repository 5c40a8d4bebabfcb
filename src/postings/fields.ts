/**
 * The field table: one row a field of the posting format. Validation, types, facets, the facts on a posting page, the
 * tables for HR and the JSON Schema for editors all follow from it.
 */
import type { z } from 'zod';
import { z as zod } from 'zod';
import * as amount from './amount-readings.ts';
import * as guess from './field-guesses.ts';
import * as schemas from './field-schemas.ts';

/** How a value is put in words. */
export type FieldKind =
  | 'text'
  | 'term'
  | 'country'
  | 'region'
  | 'language'
  | 'date'
  | 'number'
  | 'months'
  | 'flag'
  | 'email'
  | 'address';

export interface FacetDefinition {
  /** Segment of the address of its pages. */
  segment: string;
  /** Values are listed as the table has them, or by their names in the visitor's language. */
  order: 'listed' | 'name';
  /** The postings of a value are published as feeds, too. */
  hasFeeds?: true;
}

export interface FieldRow {
  schema: z.ZodType;
  kind: FieldKind;
  /** For HR, in English. Visitors read the message `field.<name>`. */
  label: string;
  description: string;
  /** What a value looks like: completes "expected …". */
  expected: string;
  example: unknown;
  required?: true;
  /** A list, or one value that stands for a list of one. */
  many?: true;
  default?: unknown;
  facet?: FacetDefinition;
  /** Printed among the facts of a posting page. */
  shown?: true;
  /** Elsewhere on the page, or behind it: like what is shown, part of what is published for machines. */
  public?: true;
  /** Translations of one requisition must agree on it. */
  shared?: true;
  /** What somebody meant by a wrong value, if that is plain. */
  guess?: (value: unknown, locales: readonly string[]) => string | undefined;
}

const rows = <const R extends Record<string, FieldRow>>(table: R): R => table;
const oneOf = (values: readonly string[]): string =>
  `one of ${values.map((value) => `\`${value}\``).join(', ')}`;

export const fields = rows({
  locale: {
    schema: schemas.locale,
    kind: 'language',
    label: 'Language',
    description: 'The language that the posting is written in. It is also in the name of the file.',
    expected: 'a language of the site such as `en` or `pt-BR`',
    example: 'en',
    required: true,
    public: true,
    guess: guess.locale,
  },
  title: {
    schema: schemas.text(200),
    kind: 'text',
    label: 'Title',
    description: 'The job title as a candidate would search for it, without pay, place, company or codes.',
    expected: 'the job title, on one line of at most 200 characters',
    example: 'Senior Backend Engineer',
    required: true,
    public: true,
  },
  country: {
    schema: schemas.country,
    kind: 'country',
    label: 'Country',
    description: 'Where the job is done or, for remote jobs, from where it may be done. One code or a list.',
    expected: 'a country code of two capital letters such as `DE`',
    example: 'DE',
    required: true,
    many: true,
    facet: { segment: 'countries', order: 'name', hasFeeds: true },
    shown: true,
    shared: true,
    guess: guess.country,
  },
  level: {
    schema: zod.enum(schemas.levels),
    kind: 'term',
    label: 'Level',
    description: 'How senior the job is.',
    expected: oneOf(schemas.levels),
    example: 'senior',
    required: true,
    facet: { segment: 'levels', order: 'listed' },
    shown: true,
    shared: true,
    guess: guess.level,
  },
  datePosted: {
    schema: schemas.calendarDate,
    kind: 'date',
    label: 'Date posted',
    description:
      'The first day online. It stays as it is when the posting changes. In the future: not yet public.',
    expected: 'a date written as `YYYY-MM-DD`',
    example: '2026-11-02',
    required: true,
    shown: true,
    shared: true,
    guess: guess.date,
  },
  apply: {
    schema: schemas.apply,
    kind: 'address',
    label: 'Apply',
    description: 'Where candidates apply: an address that begins with https:// or an e-mail address.',
    expected: 'an `https://` address or an e-mail address',
    example: 'jobs@example.com',
    required: true,
    public: true,
    shared: true,
    guess: guess.apply,
  },
  validThrough: {
    schema: schemas.calendarDate,
    kind: 'date',
    label: 'Closing date',
    description: 'The last day on which one can apply. Leave it out when there is none.',
    expected: 'a date written as `YYYY-MM-DD`',
    example: '2026-12-31',
    shown: true,
    shared: true,
    guess: guess.date,
  },
  workplaceType: {
    schema: zod.enum(schemas.workplaceTypes),
    kind: 'term',
    label: 'Workplace',
    description: 'Where the work is done. `remote` means wholly remote; anything less is `hybrid`.',
    expected: oneOf(schemas.workplaceTypes),
    example: 'hybrid',
    default: 'on-site',
    facet: { segment: 'workplace', order: 'listed' },
    shown: true,
    shared: true,
    guess: guess.workplaceType,
  },
  city: {
    schema: schemas.text(100),
    kind: 'text',
    label: 'City',
    description: 'A city or a list of them. With several countries, each with its country: `Berlin, DE`.',
    expected: 'the name of a city, or a list of them',
    example: 'Berlin',
    many: true,
    shown: true,
  },
  region: {
    schema: schemas.region,
    kind: 'region',
    label: 'Region',
    description: 'The state or province by its ISO 3166-2 code; it decides which regional rules apply.',
    expected: 'a region code such as `US-CA` or `CA-ON`',
    example: 'US-CA',
    many: true,
    shown: true,
    shared: true,
    guess: guess.region,
  },
  team: {
    schema: schemas.text(100),
    kind: 'text',
    label: 'Team',
    description: 'The team or department, in the words of a candidate.',
    expected: 'the name of a team',
    example: 'Engineering',
    facet: { segment: 'teams', order: 'name', hasFeeds: true },
    shown: true,
  },
  employmentType: {
    schema: zod.enum(schemas.employmentTypes),
    kind: 'term',
    label: 'Employment type',
    description: 'The kind of contract. One value or a list.',
    expected: oneOf(schemas.employmentTypes),
    example: 'FULL_TIME',
    many: true,
    facet: { segment: 'employment', order: 'listed' },
    shown: true,
    shared: true,
    guess: guess.employmentType,
  },
  salaryMin: {
    schema: schemas.amount,
    kind: 'number',
    label: 'Pay from',
    description: 'The lower end of the pay range: a plain number, without separators or currency.',
    expected: 'a plain number such as `60000`',
    example: 60000,
    public: true,
    shared: true,
    guess: amount.number,
  },
  salaryMax: {
    schema: schemas.amount,
    kind: 'number',
    label: 'Pay to',
    description: 'The upper end of the pay range.',
    expected: 'a plain number such as `75000`',
    example: 75000,
    public: true,
    shared: true,
    guess: amount.number,
  },
  salaryCurrency: {
    schema: schemas.currency,
    kind: 'text',
    label: 'Currency',
    description: 'The currency of the pay.',
    expected: 'a currency code such as `EUR`',
    example: 'EUR',
    public: true,
    shared: true,
    guess: guess.currency,
  },
  salaryPeriod: {
    schema: zod.enum(schemas.salaryPeriods),
    kind: 'term',
    label: 'Pay period',
    description: 'What the pay is for.',
    expected: oneOf(schemas.salaryPeriods),
    example: 'YEAR',
    public: true,
    shared: true,
    guess: guess.salaryPeriod,
  },
  salaryNote: {
    schema: schemas.text(500),
    kind: 'text',
    label: 'About the pay',
    description: 'Bonus, equity, collective agreement and the like, in a few words.',
    expected: 'a short text',
    example: 'Plus a yearly bonus',
    shown: true,
  },
  slug: {
    schema: schemas.slug,
    kind: 'text',
    label: 'Address',
    description:
      'The last part of the page’s address in this language. Without it, the name of the file is taken.',
    expected: 'lower-case letters, digits and hyphens',
    example: 'backend-entwicklerin',
    public: true,
    guess: guess.slug,
  },
  reference: {
    schema: schemas.text(60),
    kind: 'text',
    label: 'Reference',
    description: 'The company’s own number of the opening. Candidates see it.',
    expected: 'a short text',
    example: 'ENG-0042',
    shown: true,
    shared: true,
  },
  openings: {
    schema: schemas.wholeNumber(1),
    kind: 'number',
    label: 'Openings',
    description: 'How many people are to be hired.',
    expected: 'a whole number of 1 or more',
    example: 2,
    shown: true,
    shared: true,
    guess: amount.number,
  },
  vacancy: {
    schema: zod.enum(schemas.vacancies),
    kind: 'term',
    label: 'Vacancy',
    description: '`pool` for a general application or a talent pool, when there is no opening yet.',
    expected: oneOf(schemas.vacancies),
    example: 'existing',
    default: 'existing',
    shown: true,
    shared: true,
    guess: guess.vacancy,
  },
  startDate: {
    schema: zod.union([zod.literal('immediately'), schemas.calendarDate]),
    kind: 'date',
    label: 'Start',
    description: 'The first day of work, or `immediately`.',
    expected: 'a date written as `YYYY-MM-DD`, or `immediately`',
    example: '2027-02-01',
    shown: true,
    shared: true,
    guess: guess.startDate,
  },
  weeklyHours: {
    schema: zod.number().positive().max(168),
    kind: 'number',
    label: 'Hours a week',
    description: 'Working hours a week.',
    expected: 'a number of hours such as `38.5`',
    example: 38.5,
    shown: true,
    shared: true,
    guess: amount.hours,
  },
  duration: {
    schema: schemas.text(100),
    kind: 'text',
    label: 'Duration',
    description: 'How long a fixed term lasts.',
    expected: 'a short text',
    example: '12 months',
    shown: true,
  },
  education: {
    schema: zod.enum(schemas.educations),
    kind: 'term',
    label: 'Education',
    description: 'The degree that is asked for.',
    expected: oneOf(schemas.educations),
    example: 'bachelor',
    shown: true,
    shared: true,
    guess: guess.education,
  },
  experienceMonths: {
    schema: schemas.wholeNumber(0),
    kind: 'months',
    label: 'Experience',
    description: 'Months of work experience that are asked for; `0` for none.',
    expected: 'a whole number of months',
    example: 24,
    shown: true,
    shared: true,
    guess: amount.months,
  },
  experienceInPlaceOfEducation: {
    schema: zod.boolean(),
    kind: 'flag',
    label: 'Experience instead of education',
    description: 'Whether experience makes up for a missing degree. Only with both fields above.',
    expected: '`true` or `false`',
    example: true,
    shown: true,
    shared: true,
    guess: guess.flag,
  },
  skills: {
    schema: schemas.text(100),
    kind: 'text',
    label: 'Skills',
    description: 'A list of short texts.',
    expected: 'a list of short texts',
    example: ['TypeScript', 'PostgreSQL'],
    many: true,
    shown: true,
  },
  contactName: {
    schema: schemas.text(100),
    kind: 'text',
    label: 'Contact',
    description: 'Who answers questions.',
    expected: 'a name',
    example: 'Ada Beispiel',
    shown: true,
  },
  contactEmail: {
    schema: schemas.email,
    kind: 'email',
    label: 'Contact’s e-mail',
    description: 'Where questions go.',
    expected: 'an e-mail address',
    example: 'people@example.com',
    shown: true,
    guess: guess.apply,
  },
  aiScreening: {
    schema: zod.boolean(),
    kind: 'flag',
    label: 'Screening by software',
    description: 'Whether software screens or ranks applicants.',
    expected: '`true` or `false`',
    example: false,
    shown: true,
    shared: true,
    guess: guess.flag,
  },
  confirmed: {
    schema: schemas.calendarDate,
    kind: 'date',
    label: 'Confirmed',
    description: 'The day on which HR last confirmed that the job is open.',
    expected: 'a date written as `YYYY-MM-DD`',
    example: '2026-11-16',
    shown: true,
    guess: guess.date,
  },
  description: {
    schema: schemas.text(500),
    kind: 'text',
    label: 'Summary',
    description:
      'One or two sentences for search engines and previews. Without it, the first paragraph is taken.',
    expected: 'one or two sentences, on one line of at most 500 characters',
    example: 'Build the services that warn towns of floods.',
    public: true,
  },
  aliases: {
    schema: schemas.oldPath,
    kind: 'text',
    label: 'Old addresses',
    description: 'Old paths of this site that lead to this posting.',
    expected: 'a path of this site that begins with `/`',
    example: ['/jobs/backend/'],
    many: true,
  },
  draft: {
    schema: zod.boolean(),
    kind: 'flag',
    label: 'Draft',
    description: '`true`: never public.',
    expected: '`true` or `false`',
    example: true,
    default: false,
    guess: guess.flag,
  },
  unlisted: {
    schema: zod.boolean(),
    kind: 'flag',
    label: 'Unlisted',
    description: '`true`: has a page, but is in no list, feed, search or sitemap.',
    expected: '`true` or `false`',
    example: true,
    default: false,
    guess: guess.flag,
  },
});

export type FieldName = keyof typeof fields;

export const fieldNames = Object.keys(fields) as FieldName[];

/** The row of a field, without the narrow types of its literal. */
export const fieldRow = (name: FieldName): FieldRow => fields[name];

/** What machines may read of a posting. A field that nobody decided about is not among them. */
export const publicFields: readonly FieldName[] = fieldNames.filter(
  (name) => fieldRow(name).shown || fieldRow(name).public,
);

type Rows = typeof fields;
type Value<R extends FieldRow> = R extends { many: true } ? z.output<R['schema']>[] : z.output<R['schema']>;
type Present = {
  [K in FieldName]: Rows[K] extends { required: true } | { default: unknown } ? K : never;
}[FieldName];

/** The values of a posting's fields after validation; a field that takes one value or a list is a list. */
export type FieldValues = { [K in Present]: Value<Rows[K]> } & {
  [K in Exclude<FieldName, Present>]?: Value<Rows[K]> | undefined;
};
