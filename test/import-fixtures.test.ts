/** Samples of every source, each with its odd cases, through the importers and back through the parser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { completeDraft, findImporter, type Imported, importers } from '../src/importers/index.ts';
import { leavesOf } from '../src/importers/source/branch.ts';
import { parseFrontmatter } from '../src/postings/frontmatter.ts';
import { parsePosting } from '../src/postings/parse.ts';
import { projectFolder } from './built-site.ts';

const folder = join(projectFolder, 'test/fixtures/import');
const fixtures = readdirSync(folder).map((file) => ({
  file,
  text: readFileSync(join(folder, file), 'utf8'),
}));
const policy = { timeZone: 'Europe/Berlin' };
const locales = ['en', 'de', 'fr', 'nl', 'sv'];
const site = { locales, allowed: {}, keepDays: 30 };

const read = (text: string): Imported => findImporter(text).read(text, policy);
const complete = (text: string) => {
  const source = findImporter(text).name;
  return read(text).drafts.map((draft) =>
    completeDraft(draft, { source, name: 'sample', locales, defaultLocale: 'en' }),
  );
};

test.each(importers.map(({ name }) => name))('%s has a sample that it takes', (name) => {
  expect(fixtures.map(({ text }) => findImporter(text).name)).toContain(name);
});

describe.each(fixtures)('$file', ({ file, text }) => {
  test('becomes the same postings each time', () => {
    expect(complete(text)).toEqual(complete(text));
  });

  test('names what a posting lacks, and nothing else is wrong with it', () => {
    for (const { requisition, locale, text: posting, missing } of complete(text)) {
      const path = `postings/${requisition}.${locale}.md`;
      const { problems } = parsePosting({ path, text: posting }, site);
      const [lacking, others] = [
        problems.filter(({ ruleId }) => ruleId === 'no-missing-field'),
        problems.filter(({ ruleId }) => ruleId !== 'no-missing-field' && ruleId !== 'no-empty-body'),
      ];
      expect(others).toEqual([]);
      expect(lacking.map(({ message }) => /`(\w+)`$/.exec(message)?.[1])).toEqual(missing);
      expect(posting.includes('\ndraft: true\n')).toBe(missing.length > 0 || posting.includes('draft: true'));
    }
  });

  test('says after parsing what the source said', () => {
    const { drafts } = read(text);
    for (const [index, posting] of complete(text).entries()) {
      const parsed = parseFrontmatter({ path: 'postings/a.en.md', text: posting.text });
      if (Array.isArray(parsed)) throw new Error(parsed[0]?.message);
      for (const [name, value] of Object.entries(drafts[index]?.fields ?? {})) {
        const values = Array.isArray(value) && value.length === 1 ? value[0] : value;
        expect([name, parsed.values[name]]).toEqual([name, values]);
      }
      expect(parsed.body.trim()).toBe(drafts[index]?.body.trim());
    }
  });

  test('brings no HTML, script or picture along', () => {
    for (const { text: posting } of complete(text))
      expect(posting).not.toMatch(/(?<!\\)<[a-z]|javascript:|data:|!\[|onclick/i);
  });

  test.runIf(file.endsWith('.json'))('loses no value in silence: whichever changes, the outcome does', () => {
    const before = JSON.stringify([read(text), complete(text)]);
    const silent = leavesOf(JSON.parse(text)).filter(({ path }) => {
      const changed = JSON.parse(text);
      if (!changeLeaf(changed, path)) return false;
      const after = JSON.stringify(changed);
      try {
        return JSON.stringify([read(after), complete(after)]) === before;
      } catch {
        return false;
      }
    });
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test.runIf(file.endsWith('.xml'))('loses no text of the XML in silence', () => {
    const before = JSON.stringify([read(text), complete(text)]);
    const texts = [...text.matchAll(/>([^<>[\]\s][^<>[\]]*)</g)];
    const silent = texts.filter(({ 1: value = '', index }) => {
      const at = index + 1;
      const after = `${text.slice(0, at)}${changeText(value)}${text.slice(at + value.length)}`;
      return after !== text && JSON.stringify([read(after), complete(after)]) === before;
    });
    expect(silent.map(([, value]) => value)).toEqual([]);
  });
});

/** Another value in place of a leaf. Whether there is such a leaf. */
function changeLeaf(root: unknown, path: string): boolean {
  const keys = path.split(/\.|\[(\d+)\]/).filter((key) => key !== undefined && key !== '');
  let parent = root as Record<string, unknown>;
  for (const key of keys.slice(0, -1))
    parent = Object.getOwnPropertyDescriptor(parent, key)?.value as Record<string, unknown>;
  const key = keys.at(-1) ?? '';
  const value = parent?.[key];
  if (typeof value === 'string') parent[key] = changeText(value);
  else if (typeof value === 'number') parent[key] = value + 1_000_000_000;
  else if (typeof value === 'boolean') parent[key] = !value;
  return typeof value !== 'object' && value !== undefined;
}

/** A date of another year, else a longer text. */
const changeText = (text: string): string =>
  /^\d{4}-\d\d-\d\d/.test(text) ? text.replace(/^\d{4}/, '2031') : `${text}q7`;
