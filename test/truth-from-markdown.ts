/**
 * What a site has to say, derived from the Markdown by the posting format's own words and nothing of `src`: whoever
 * changes how the product derives it changes this, or finds a test that fails.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export type TrueState = 'draft' | 'upcoming' | 'open' | 'closed' | 'removed';

export interface TruePosting {
  requisition: string;
  locale: string;
  slug: string;
  title: string;
  datePosted: string;
  validThrough: string | undefined;
  apply: string;
  state: TrueState;
  isUnlisted: boolean;
  /** Values of each facet, by field. */
  facets: Record<string, string[]>;
  /** The first line of text after the frontmatter. */
  firstLine: string;
}

export interface TrueSite {
  url: string;
  defaultLocale: string;
  locales: string[];
  postings: TruePosting[];
  /** Names of the content pages by locale. */
  pages: Map<string, string[]>;
  /** Open and listed postings of a locale. */
  listed(locale: string): TruePosting[];
  /** Postings of a locale that have a page. */
  shown(locale: string): TruePosting[];
}

/** A facet: its field, the folder of its pages, and the order of its values; without one, by name. */
export interface TrueFacet {
  field: string;
  segment: string;
  order?: string[];
}

export const FACETS: [TrueFacet, ...TrueFacet[]] = [
  { field: 'country', segment: 'countries' },
  {
    field: 'level',
    segment: 'levels',
    order: 'intern junior mid senior staff principal lead manager director executive'.split(' '),
  },
  { field: 'workplaceType', segment: 'workplace', order: ['on-site', 'hybrid', 'remote'] },
  { field: 'team', segment: 'teams' },
  {
    field: 'employmentType',
    segment: 'employment',
    order: 'FULL_TIME PART_TIME CONTRACTOR TEMPORARY INTERN VOLUNTEER PER_DIEM OTHER'.split(' '),
  },
];

const defaults: Record<string, string> = { workplaceType: 'on-site' };

/** The segment of a facet value's page: words with hyphens between them. */
export const valueSegment = (value: string): string =>
  (value.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('-');

const unquote = (text: string): string => text.trim().replace(/^(["'])(.*)\1$/, '$2');

/** `key: value` and `key: [a, "b, c"]`; no more YAML than the demo uses. */
function readFields(yaml: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const line of yaml.split('\n')) {
    const [, key = '', value = ''] = /^(\w+): *(.*?) *$/.exec(line) ?? [];
    if (key === '') continue;
    const items = value.startsWith('[')
      ? (value.slice(1, -1).match(/"[^"]*"|'[^']*'|[^,]+/g) ?? [])
      : [value];
    fields.set(key, items.map(unquote));
  }
  return fields;
}

function readMarkdown(file: string): { fields: Map<string, string[]>; body: string } {
  const [, yaml = '', body = ''] = readFileSync(file, 'utf8').split(/^---$/m);
  return { fields: readFields(yaml), body };
}

const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

export function readTruth(contentDir: string, today: string): TrueSite {
  const yaml = readFileSync(join(contentDir, 'site.yaml'), 'utf8');
  const site = readFields(yaml);
  const keepDays = Number(/keepDays: *(\d+)/.exec(yaml)?.[1] ?? 180);

  const postings = globSync('postings/**/*.md', { cwd: contentDir }).map((path): TruePosting => {
    const { fields, body } = readMarkdown(join(contentDir, path));
    const one = (key: string): string | undefined => fields.get(key)?.[0];
    const [requisition = ''] = basename(path).split('.');
    const datePosted = one('datePosted') ?? '';
    const validThrough = one('validThrough');
    return {
      requisition,
      locale: one('locale') ?? '',
      slug: one('slug') ?? requisition,
      title: one('title') ?? '',
      datePosted,
      validThrough,
      apply: one('apply') ?? '',
      state: stateOn(today, one('draft') === 'true', datePosted, validThrough, keepDays),
      isUnlisted: one('unlisted') === 'true',
      facets: Object.fromEntries(
        FACETS.map(({ field }) => [field, fields.get(field) ?? [defaults[field] ?? []].flat()]),
      ),
      firstLine: body.split('\n').find((line) => /^\p{L}/u.test(line)) ?? '',
    };
  });

  const pages = new Map<string, string[]>();
  for (const path of globSync('pages/*.md', { cwd: contentDir })) {
    const locale = readMarkdown(join(contentDir, path)).fields.get('locale')?.[0] ?? '';
    const name = basename(path).split('.')[0] ?? '';
    // It is what stands around the list of all positions, and no page of its own.
    if (name !== 'home') pages.set(locale, [...(pages.get(locale) ?? []), name]);
  }

  return {
    url: `${site.get('url')?.[0]?.replace(/\/$/, '')}/`,
    defaultLocale: site.get('defaultLocale')?.[0] ?? '',
    locales: site.get('locales') ?? [],
    postings,
    pages,
    listed: (locale) =>
      postings.filter((own) => own.locale === locale && own.state === 'open' && !own.isUnlisted),
    shown: (locale) =>
      postings.filter((own) => own.locale === locale && (own.state === 'open' || own.state === 'closed')),
  };
}

function stateOn(
  today: string,
  isDraft: boolean,
  datePosted: string,
  validThrough: string | undefined,
  keepDays: number,
): TrueState {
  if (isDraft) return 'draft';
  if (today < datePosted) return 'upcoming';
  if (!validThrough || today <= validThrough) return 'open';
  return today <= daysLater(validThrough, keepDays) ? 'closed' : 'removed';
}

/** Values of a facet among postings, with how many have each. */
export function countValues(postings: readonly TruePosting[], field: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of postings.flatMap(({ facets }) => facets[field] ?? []))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The list of a facet as every page of a locale has to show it: value and count, in the language's order. */
export function facetList(
  postings: readonly TruePosting[],
  locale: string,
  { field, order }: TrueFacet,
): [value: string, count: number][] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const collator = new Intl.Collator(locale);
  const nameOf = (value: string) => (field === 'country' ? (names.of(value) ?? value) : value);
  return [...countValues(postings, field)].sort(([a], [b]) =>
    order ? order.indexOf(a) - order.indexOf(b) : collator.compare(nameOf(a), nameOf(b)),
  );
}
