import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { fieldNames, fieldRow } from '../postings/fields.ts';
import { makeSite } from '../site/site.ts';
import { makeAdminConfig } from './config.ts';

const shipped = join(
  dirname(createRequire(import.meta.url).resolve('@sveltia/cms')),
  '../schema/sveltia-cms.json',
);
const ajv = new Ajv({ strict: false });
addFormats.default(ajv);
const isConfig = ajv.compile(JSON.parse(readFileSync(shipped, 'utf8')));

const aSite = (more: Parameters<typeof makeSite>[0] = {}) =>
  makeSite({
    name: 'Tarnwerk',
    url: 'https://example.com/careers/',
    locales: ['en', 'de', 'pt-BR'],
    defaultLocale: 'de',
    ...more,
  });

interface Form {
  name: string;
  [key: string]: unknown;
}

const postingForms = (site = aSite()): Map<string, Form> => {
  const [postings] = makeAdminConfig(site)['collections'] as { fields: Form[] }[];
  return new Map(postings?.fields.map((form) => [form.name, form]));
};

describe('makeAdminConfig', () => {
  test.each([
    ['a form to try', aSite()],
    ['GitHub', aSite({ admin: { backend: 'github', repo: 'org/careers', branch: 'main' } })],
    [
      'GitLab',
      aSite({ icon: '/icon.svg', admin: { backend: 'gitlab', repo: 'a/b/careers', branch: 'main' } }),
    ],
    [
      'a site that narrows the terms',
      aSite({ levels: ['mid'], teams: ['Parks'], employmentTypes: ['INTERN'] }),
    ],
  ])('holds against the schema that comes with the form: %s', (_, site) => {
    const config = JSON.parse(JSON.stringify(makeAdminConfig(site)));
    isConfig(config);
    expect(isConfig.errors).toBeNull();
  });

  test('the schema rejects a name that the form does not know', () => {
    expect(isConfig({ ...makeAdminConfig(aSite()), colections: [] })).toBe(false);
  });

  test('has every field of the table in its order, and the text last', () => {
    expect([...postingForms().keys()]).toEqual([...fieldNames, 'body']);
  });

  test('asks for what is required, and repeats in every language what translations share', () => {
    for (const [name, form] of postingForms()) {
      if (name === 'body' || name === 'locale') continue;
      const { required = false, shared } = fieldRow(name as (typeof fieldNames)[number]);
      expect({ name, required: form['required'], i18n: form['i18n'] }).toEqual({
        name,
        required,
        i18n: shared ? 'duplicate' : true,
      });
    }
  });

  test('offers the values that the site allows', () => {
    const valuesOf = (name: string, site = aSite()) =>
      (postingForms(site).get(name)?.['options'] as { value: unknown }[] | undefined)?.map(
        ({ value }) => value,
      );
    expect(valuesOf('level', aSite({ levels: ['mid', 'lead'] }))).toEqual(['mid', 'lead']);
    expect(valuesOf('team', aSite({ teams: ['Parks'] }))).toEqual(['', 'Parks']);
    expect(valuesOf('team')).toBeUndefined();
    expect(valuesOf('country')).toContain('DE');
    expect(valuesOf('aiScreening')).toEqual(['', true, false]);
  });

  test.each([
    ['slug', 'gärtner-2', 'Gärtner'],
    ['region', 'US-CA', 'California'],
    ['startDate', 'immediately', 'soon'],
    ['startDate', '2027-01-31', '31.01.2027'],
    ['apply', 'https://example.com/a', 'example.com'],
    ['contactEmail', 'a@example.com', 'a@example'],
  ])('tells at once what %s does not take', (name, good, bad) => {
    const [pattern] = (postingForms().get(name)?.['pattern'] as string[] | undefined) ?? [''];
    expect([good, bad].map((value) => new RegExp(String(pattern).slice(1, -2), 'u').test(value))).toEqual([
      true,
      false,
    ]);
  });

  test('says what to write where a date is wrong, in a sentence', () => {
    expect(postingForms().get('startDate')?.['pattern']).toEqual([
      expect.any(String),
      'Write a date as YYYY-MM-DD, or immediately.',
    ]);
  });

  test('speaks of switches and numbers as the form has them', () => {
    const hintOf = (name: string) => postingForms().get(name)?.['hint'];
    expect(hintOf('draft')).toMatch(/^On: /);
    expect(hintOf('salaryMax')).toMatch(/digits alone/);
  });

  test('offers no pictures behind a colon: titles such as “Herbs: Gardener” have one', () => {
    for (const name of ['title', 'team', 'body'])
      expect(postingForms().get(name)).toMatchObject({ use_emoji_autocomplete: false });
  });

  test('deletes no posting, whose page people may have saved', () => {
    expect(makeAdminConfig(aSite())['collections']).toMatchObject([{ delete: false }, {}]);
  });

  test('opens pull requests where there is a repository', () => {
    const admin = { backend: 'github', repo: 'org/careers', branch: 'jobs' } as const;
    expect(makeAdminConfig(aSite({ admin }))).toMatchObject({
      backend: { name: 'github', repo: 'org/careers', branch: 'jobs' },
      publish_mode: 'editorial_workflow',
    });
  });

  test('names the default language first, as the one that others are translated from', () => {
    expect(makeAdminConfig(aSite())['i18n']).toMatchObject({
      locales: ['de', 'en', 'pt-BR'],
      default_locale: 'de',
    });
  });
});
