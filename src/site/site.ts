/** `content/site.yaml` → the company's facts, or what is wrong with them. */
import { z } from 'zod';
import { textLineRepairs } from '../postings/body-lines.ts';
import { canonicalLocale, employmentTypes, httpsUrl, levels, text } from '../postings/field-schemas.ts';
import type { FieldName } from '../postings/fields.ts';
import type { PostingPolicy } from '../postings/posting.ts';
import type { RuleSeverities } from '../postings/problem.ts';
import { rules } from '../postings/rules/index.ts';
import { isSlug } from '../postings/slug.ts';
import { canonicalFrameOrigin } from './frame-ancestors.ts';
import { parseRepository, type Repository } from './repository.ts';

const locale = z.string().transform((tag, context) => {
  const canonical = canonicalLocale(tag);
  if (canonical) return canonical;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

const siteUrl = z
  .string()
  .refine((url) => URL.canParse(url) && /^https?:\/\/[^\s?#@]+$/.test(url))
  .transform((url) => (url.endsWith('/') ? url : `${url}/`));

const timeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
});

/** Job aggregators that a file can be made for. */
export const aggregatorNames = ['indeed', 'linkedin', 'jooble', 'careerjet', 'adzuna', 'talent'] as const;

export type AggregatorName = (typeof aggregatorNames)[number];

const frameOrigin = z.string().transform((written, context) => {
  const canonical = canonicalFrameOrigin(written);
  if (canonical) return canonical;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

const repository = z.string().transform((written, context) => {
  const parsed = parseRepository(written);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

const colour = z.string().regex(/^#[\da-f]{6}$/i);

const changeableRules = [
  ...rules.filter(({ required }) => !required).map(({ id }) => id),
  ...new Set(textLineRepairs.map(({ ruleId }) => ruleId)),
];
const severity = z.enum(['error', 'warning', 'info', 'off']);

/** What each key takes, in words; completes "expected …". */
export const siteKeys = {
  name: { schema: text(200), expected: 'the name of the company' },
  url: {
    schema: siteUrl,
    expected: 'the address where the site will live, such as `https://careers.example.com`',
  },
  defaultLocale: { schema: locale, expected: 'one of the languages of `locales`, such as `en`' },
  locales: { schema: z.array(locale).min(1), expected: 'a list of languages such as `[en, de, pt-BR]`' },
  timeZone: { schema: timeZone, expected: 'a time zone such as `Europe/Berlin`' },
  organization: {
    schema: z
      .strictObject({
        url: httpsUrl.optional(),
        logo: z
          .string()
          .regex(/^(\/[^/\\]|https:\/\/)/)
          .optional(),
        employees: z.number().int().positive().optional(),
      })
      .optional(),
    expected: 'facts such as `{ url: https://example.com, logo: /logo.svg, employees: 240 }`',
  },
  icon: {
    schema: z
      .string()
      .regex(/^\/[^/\\].*\.(svg|png|ico)$/)
      .optional(),
    expected: 'an SVG, PNG or ICO file of the folder `public`, such as `/icon.svg`',
  },
  themeColor: {
    schema: z.strictObject({ light: colour, dark: colour }).optional(),
    expected: 'the colours of the browser’s bars, such as `{ light: "#ffffff", dark: "#182124" }`',
  },
  levels: {
    schema: z.array(z.enum(levels)).min(1).optional(),
    expected: `a list of ${levels.map((level) => `\`${level}\``).join(', ')}`,
  },
  teams: { schema: z.array(text(100)).min(1).optional(), expected: 'a list of team names' },
  employmentTypes: {
    schema: z.array(z.enum(employmentTypes)).min(1).optional(),
    expected: `a list of ${employmentTypes.map((type) => `\`${type}\``).join(', ')}`,
  },
  privacyPolicy: {
    schema: z.record(locale, httpsUrl).optional(),
    expected: 'an `https://` address a language, such as `{ en: https://example.com/privacy }`',
  },
  pages: {
    schema: z.array(z.string().refine(isSlug)).optional(),
    expected:
      'the names of the pages in the navigation, in its order, such as `[about, benefits, how-we-hire]`; without it, all of them by name',
  },
  rules: {
    schema: z.partialRecord(z.enum(changeableRules as [string, ...string[]]), severity).optional(),
    expected: `\`error\`, \`warning\`, \`info\` or \`off\` for any of ${changeableRules.map((id) => `\`${id}\``).join(', ')}`,
  },
  closed: {
    schema: z.strictObject({ keepDays: z.number().int().min(0).max(36_500) }).optional(),
    expected: 'a number of days such as `{ keepDays: 180 }`',
  },
  aggregators: {
    schema: z.array(z.enum(aggregatorNames)).optional(),
    expected: `a list such as \`[indeed, jooble]\`, with any of ${aggregatorNames.map((name) => `\`${name}\``).join(', ')}`,
  },
  embed: {
    schema: z.strictObject({ allow: z.array(frameOrigin) }).optional(),
    expected:
      'the websites that may show the postings in a frame, such as `{ allow: [https://www.example.com] }`',
  },
  indexNow: {
    schema: z
      .string()
      .regex(/^[A-Za-z\d-]{8,128}$/)
      .optional(),
    expected: 'a key of 8 to 128 letters, digits and hyphens, in quotes when it has only digits',
  },
  repository: {
    schema: repository.optional(),
    expected:
      'the address of the repository on GitHub or GitLab as the browser shows it, such as `https://github.com/acme/jobs`; with another branch than `main`, `https://github.com/acme/jobs/tree/live`',
  },
  admin: {
    schema: z
      .discriminatedUnion('backend', [
        z.strictObject({
          backend: z.enum(['github', 'gitlab']),
          repo: z.string().regex(/^[\w.-]+(\/[\w.-]+)+$/),
          branch: z
            .string()
            .regex(/^[\w./-]{1,200}$/)
            .default('main'),
        }),
        z.strictObject({ backend: z.literal('test') }),
      ])
      .optional(),
    expected:
      'where the editing interface keeps its files, such as `{ backend: github, repo: org/careers, branch: main }`',
  },
} as const satisfies Record<string, { schema: z.ZodType; expected: string }>;

export type SiteKey = keyof typeof siteKeys;

type SiteFile = { [K in SiteKey]: z.output<(typeof siteKeys)[K]['schema']> };

/** The company and its site. */
export interface Site extends PostingPolicy, Pick<SiteFile, 'name' | 'url' | 'defaultLocale' | 'timeZone'> {
  locales: readonly string[];
  /** Path under which the site lives, with a slash at both ends. */
  base: string;
  organization: NonNullable<SiteFile['organization']>;
  /** Path of the picture in the tab of a browser; none when one is made of the company's initial. */
  icon: string | undefined;
  /** What a browser paints its bars in; none when that is the colour of the header. */
  themeColor: SiteFile['themeColor'];
  /** Origins that may show the lists in a frame. */
  embed: NonNullable<SiteFile['embed']>;
  privacyPolicy: Readonly<Record<string, string>>;
  rules: RuleSeverities;
  /** Names of the content pages in the navigation, in its order; none: all of them. */
  pages: readonly string[] | undefined;
  /** Those that a file is made for. */
  aggregators: readonly AggregatorName[];
  /** The key with which search engines are told of changes: https://www.indexnow.org/documentation. */
  indexNow: string | undefined;
  /** Where the form under `admin/` keeps its files; none when the site has no form. */
  admin: SiteFile['admin'];
  /** Where HR writes. */
  repository: Repository | undefined;
}

const defaultKeepDays = 180;

/** Completes what the file says; keys that could not be read are filled in so that postings can still be checked. */
export function makeSite(file: Partial<SiteFile>): Site {
  const url = file.url ?? 'https://example.com/';
  const allowed: Partial<Record<FieldName, readonly string[]>> = {
    ...(file.levels && { level: file.levels }),
    ...(file.teams && { team: file.teams }),
    ...(file.employmentTypes && { employmentType: file.employmentTypes }),
  };
  const locales = [...new Set(file.locales ?? [])];
  return {
    name: file.name ?? '',
    url,
    base: new URL(url).pathname,
    defaultLocale: file.defaultLocale ?? locales[0] ?? 'en',
    locales,
    timeZone: file.timeZone ?? 'UTC',
    organization: file.organization ?? {},
    icon: file.icon,
    themeColor: file.themeColor,
    embed: file.embed ?? { allow: [] },
    allowed,
    privacyPolicy: file.privacyPolicy ?? {},
    pages: file.pages && [...new Set(file.pages)],
    rules: (file.rules ?? {}) as RuleSeverities,
    aggregators: [...new Set(file.aggregators ?? [])],
    indexNow: file.indexNow,
    admin: file.admin,
    repository: file.repository,
    keepDays: file.closed?.keepDays ?? defaultKeepDays,
  };
}
