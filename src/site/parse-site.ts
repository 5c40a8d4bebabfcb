import type { z } from 'zod';
import { locateFields } from '../postings/field-places.ts';
import { parseYaml, yamlProblem } from '../postings/frontmatter.ts';
import { nearest } from '../postings/nearest.ts';
import { unreadableProblem } from '../postings/parse.ts';
import { makeProblem, type Problem, quote, type Said } from '../postings/problem.ts';
import type { ContentFile } from '../postings/source.ts';
import { phrase, say } from '../postings/wording.ts';
import { makeSite, type Site, type SiteKey, siteKeys } from './site.ts';

export const sitePath = 'site.yaml';

const isSiteKey = (key: string): key is SiteKey => Object.hasOwn(siteKeys, key);

/** The wrong part of a value, and the names of the keys that lead to it; the whole where a part is missing. */
function wrongPart(value: unknown, path: readonly PropertyKey[]): { part: unknown; within: string } {
  const part = path.reduce<unknown>(
    (around, key) => (around as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
  const within = path.filter((key) => typeof key === 'string').join('.');
  return { part: part === undefined ? value : part, within };
}

/** What a key expects and got instead, and the remedy. */
function wrongValue(key: string, value: unknown, expected: string, issue: z.core.$ZodIssue | undefined) {
  const { part, within } = wrongPart(value, issue?.path ?? []);
  const where = phrase(within ? `\`${key}\`, at \`${within}\`` : `\`${key}\``);
  const known = issue?.code === 'invalid_value' ? issue.values.map(String) : [];
  const meant = typeof part === 'string' ? nearest(part, known) : undefined;
  return {
    message: say`Unexpected ${quote(part)} in field ${where}, expected ${phrase(expected)}`,
    hint: meant === undefined ? say`Write ${phrase(expected)}.` : `Did you mean \`${meant}\`?`,
  };
}

/** The site, completed where the file is wrong, and every problem of the file. */
export function parseSite(file: ContentFile | undefined): { site: Site; problems: Problem[] } {
  const start = { line: 1, column: 1 };
  if (!file) {
    const hint =
      'Write the facts of the company into `content/site.yaml`: name, url, defaultLocale, locales and timeZone.';
    const facts = {
      ruleId: 'site-file',
      message: 'Unexpected content folder without `site.yaml`, expected that file',
      hint,
    };
    return { site: makeSite({}), problems: [makeProblem(sitePath, start, facts)] };
  }
  if ('unreadable' in file)
    return { site: makeSite({}), problems: [unreadableProblem(file.path, file.unreadable)] };

  const lines = file.text.replace(/^\ufeff/, '').split(/\r?\n/);
  let parsed: unknown;
  try {
    parsed = parseYaml(lines.join('\n'));
  } catch (error) {
    return { site: makeSite({}), problems: [yamlProblem(file.path, lines, 1, error)] };
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    const facts = {
      ruleId: 'site-file',
      message: 'Unexpected text, expected fields such as `name: Example GmbH`',
      hint: 'Each line is the name of a field, a colon, a space and a value.',
    };
    return { site: makeSite({}), problems: [makeProblem(file.path, start, facts)] };
  }

  const places = locateFields(lines, 1);
  const problems: Problem[] = [];
  const report = (key: string, ruleId: string, message: Said, hint: Said) =>
    problems.push(makeProblem(file.path, places.get(key) ?? start, { ruleId, message, hint }));

  for (const key of Object.keys(parsed)) {
    if (isSiteKey(key)) continue;
    const meant = nearest(key, Object.keys(siteKeys));
    const hint = meant
      ? `Did you mean \`${meant}\`?`
      : `Known fields are ${Object.keys(siteKeys)
          .map((known) => `\`${known}\``)
          .join(', ')}.`;
    report(
      key,
      'no-unknown-field',
      `Unexpected field ${quote(key)}, expected a field of \`site.yaml\``,
      hint,
    );
  }
  const values: Record<string, unknown> = {};
  for (const [key, { schema, expected }] of Object.entries(siteKeys)) {
    const value = (parsed as Record<string, unknown>)[key] ?? undefined;
    const result = schema.safeParse(value);
    if (result.success) values[key] = result.data;
    else if (value === undefined) {
      report(
        key,
        'no-missing-field',
        `Unexpected end of the file, expected the field \`${key}\``,
        say`Add \`${key}\`: ${phrase(expected)}.`,
      );
    } else {
      const { message, hint } = wrongValue(key, value, expected, result.error.issues[0]);
      report(key, 'site-value', message, hint);
    }
  }
  const site = makeSite(values);
  if ('locales' in values && 'defaultLocale' in values && !site.locales.includes(site.defaultLocale)) {
    const expected = site.locales.map(quote).join(', ');
    report(
      'defaultLocale',
      'site-value',
      `Unexpected ${quote(site.defaultLocale)} in field \`defaultLocale\`, expected one of ${expected}`,
      'The default language is one of `locales`.',
    );
  }
  return { site, problems };
}
