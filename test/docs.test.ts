/** The documentation that follows from the code is fresh, and what is written by hand around it is true. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fillSections, generateDocs, guidePath } from '../src/docs/generate.ts';
import { makePostingSchema } from '../src/docs/json-schema.ts';
import { headingToAnchor } from '../src/docs/markdown.ts';
import { problemGroups } from '../src/docs/problem-texts.ts';
import { renderSnippets } from '../src/docs/snippets.ts';
import { starterPosting } from '../src/docs/start-links.ts';
import { toYamlValue } from '../src/docs/yaml-value.ts';
import { anAddressBook as addresses } from '../src/postings/a-posting.ts';
import { renderBody } from '../src/postings/body.ts';
import { example } from '../src/postings/example.ts';
import { textFromLine } from '../src/postings/fences.ts';
import { fieldNames, fieldRow } from '../src/postings/fields.ts';
import { parseFrontmatter } from '../src/postings/frontmatter.ts';
import { parsePosting } from '../src/postings/parse.ts';
import { rules, runRules } from '../src/postings/rules/index.ts';
import { sectionKinds } from '../src/postings/section-headings.ts';
import { source } from '../src/postings/source.ts';
import { reporters } from '../src/reporters/index.ts';
import { parseSite } from '../src/site/parse-site.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const guide = read(guidePath);
const { site } = parseSite(source('site.yaml', read('content/site.yaml')));

const fences = [...guide.matchAll(/^( *)(`{3,})(\w*)\n([\s\S]*?)^\1\2$/gm)].map(([, , , language, text]) => ({
  language,
  text: text ?? '',
}));
const prose = guide.replace(/^( *)(`{3,})\w*\n[\s\S]*?^\1\2$/gm, '');
const anchors = [...prose.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => headingToAnchor(heading ?? ''));

const policy = { locales: ['en', 'de'], allowed: {}, keepDays: 180 };

const textsIn = (node: ts.Node | undefined): string[] => {
  if (!node) return [];
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(textsIn);
  if (ts.isTemplateExpression(node)) return [node.head.text];
  return ts.isStringLiteralLike(node) || ts.isIdentifier(node) ? [node.text] : [];
};

const isMessage = (node: ts.Node | undefined) =>
  textsIn(node).some((text) => /^Unexpected |^message$/.test(text));

/** Every text that is called `ruleId` or stands before a message. */
function ruleIdsOf(path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    const isNamed = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node);
    if (isNamed && node.name.getText() === 'ruleId') found.push(...textsIn(node.initializer));
    const row = ts.isCallExpression(node)
      ? node.arguments
      : ts.isArrayLiteralExpression(node)
        ? node.elements
        : [];
    row.forEach((value, index) => {
      if (!ts.isIdentifier(value) && isMessage(row[index + 1])) found.push(...textsIn(value));
    });
  };
  visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true));
  return found.filter((text) => /^[a-z]+(-[a-z]+)*$/.test(text));
}

const paths = globSync('src/{postings,site,build,astro,desk,importers,intake}/**/*.ts', { cwd: root }).filter(
  (path) => !path.endsWith('.test.ts'),
);
const ruleIds = [...paths.flatMap(ruleIdsOf), ...rules.map(({ id }) => id)];

describe('generated documentation', () => {
  test.each(Object.entries(generateDocs(guide, site)))(
    '%s is fresh; `npm run docs` makes it so',
    (path, text) => {
      expect(read(path)).toBe(text);
    },
  );

  test('keeps what is written around the marks', () => {
    const marks = (name: string) => `<!-- generated: ${name} -->\nold\n<!-- /generated -->`;
    const text = fillSections(
      `Before\n${['start', 'fields', 'values', 'headings', 'site', 'repairs', 'problems'].map(marks).join('\nBetween\n')}\nAfter`,
      site,
    );
    expect(text).toMatch(/^Before\n<!-- generated: start -->\n\n\| I want to /);
    expect(text.match(/\nBetween\n/g)).toHaveLength(6);
    expect(text).toMatch(/<!-- \/generated -->\nAfter$/);
    expect(text).not.toContain('\nold\n');
  });

  test('refuses a guide that lacks a mark', () => {
    expect(() => fillSections('<!-- generated: fields -->\n<!-- /generated -->', site)).toThrow(
      'Unexpected marks `fields`',
    );
  });
});

describe('the guide for HR', () => {
  test('explains every problem under its own anchor', () => {
    expect(ruleIds).toContain('no-missing-field');
    expect(ruleIds).toContain('site-file');
    expect(ruleIds.filter((id) => !anchors.includes(id))).toEqual([]);
  });

  test('explains no problem that does not exist', () => {
    const explained = problemGroups.flatMap(({ texts }) => Object.keys(texts));
    expect(explained.filter((id) => !ruleIds.includes(id))).toEqual([]);
  });

  test('has no anchor twice, and no link to one that is not there', () => {
    expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([]);
    const links = [...prose.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor ?? '');
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });

  test('has a first posting that can be copied as it is', () => {
    const text = fences.find(({ language }) => language === 'markdown')?.text ?? '';
    const { posting, problems } = parsePosting(
      source('postings/engineering/backend-engineer.en.md', text),
      policy,
    );
    expect(problems).toEqual([]);
    expect(
      posting &&
        runRules({ postings: [posting], policy, addresses, today: '2026-11-23' }, { 'pay-range': 'error' }),
    ).toEqual([]);
    const body = textFromLine(text, posting?.bodyLine ?? 0);
    const kinds = renderBody(body, 'en', '/').flatMap(({ kind }) => kind ?? []);
    expect(kinds).toEqual(sectionKinds);
  });

  test.each(site.locales)('has a starter in %s that only lacks what HR fills in', (locale) => {
    const file = source(`postings/new-job.${locale}.md`, starterPosting(locale));
    const { problems } = parsePosting(file, { ...policy, locales: site.locales });
    const missing = problems.map(({ ruleId, message }) => [ruleId, /field `(\w+)`/.exec(message)?.[1]]);
    const required = fieldNames.filter((name) => fieldRow(name).required && name !== 'locale');
    expect(missing.toSorted()).toEqual(required.map((name) => ['no-missing-field', name]).toSorted());
    expect(guide).toContain(encodeURIComponent(`postings/new-job.${locale}.md`));
  });

  test('shows a problem as the check prints it', () => {
    const file = source(
      'postings/engineering/backend-engineer.en.md',
      example('', { country: 'Germany' }).text,
    );
    const { problems } = parsePosting(file, policy);
    const printed = reporters[0]?.render({ problems, sourceOf: () => file }).split('\n\n')[0];
    expect(fences.find(({ language }) => language === 'text')?.text).toBe(`${printed}\n`);
  });

  const examples = problemGroups.flatMap(({ texts }) =>
    Object.entries(texts).flatMap(([id, { example: lines }]) => (lines ? [{ id, ...lines }] : [])),
  );
  test.each(examples)(
    'has an example of $id that has this problem, and one that has none',
    ({ id, ...lines }) => {
      const idsOf = (text: string) => problemsIn(id, lines.language, text).map(({ ruleId }) => ruleId);
      expect(new Set(idsOf(lines.notOk))).toEqual(new Set([id]));
      expect(idsOf(lines.ok)).toEqual([]);
    },
  );

  function problemsIn(id: string, language: string, text: string) {
    if (id === 'site-value') {
      const site = 'name: A\nurl: https://example.com\ndefaultLocale: en\nlocales: [en]';
      return parseSite(source('site.yaml', `${site}\n${text}`)).problems;
    }
    const whole = example('gardener.en.md').text;
    const parse = (posting: string) =>
      parsePosting(source('postings/gardener.en.md', posting), policy).problems;
    if (language === 'markdown') return parse(whole + text);
    if (text.endsWith('---')) return parse(text.replace(/---$/, whole.replace(/^---\n.*\n.*\n/, '')));
    const fields = text.match(/^\w+/gm) ?? [];
    const others = whole.split('\n').filter((line) => !fields.some((field) => line.startsWith(`${field}:`)));
    return parse(others.join('\n').replace('---', `---\n${text}`));
  }
});

describe('the field table', () => {
  const valid: Record<string, Record<string, string>> = {
    country: { locale: 'en' },
    region: { country: 'US' },
  };
  test.each(fieldNames)('has an example of `%s` that is valid', (name) => {
    const written = { ...valid[name], [name]: toYamlValue(fieldRow(name).example) };
    const { problems } = parsePosting(example('gardener.en.md', written), policy);
    expect(problems).toEqual([]);
  });
});

describe('the snippets of VS Code', () => {
  const snippets = Object.entries(renderSnippets());

  test('has one of each field, and one of a whole posting', () => {
    expect(snippets.map(([, { prefix }]) => prefix)).toEqual(['posting', ...fieldNames]);
  });

  test('write a posting without problems when nothing but the choices is made', () => {
    const filled = (renderSnippets()['posting']?.body ?? [])
      .join('\n')
      .replace(/\$\{\d+:((?:\\.|[^}])*)\}|\$\{\d+\|([^,|]*)[^|]*\|\}/g, (_, text, first) => text ?? first)
      .replace('$0', 'Look after the park.');
    expect(parsePosting(source('postings/gardener.en.md', filled), policy).problems).toEqual([]);
  });

  test('are used in Markdown, where VS Code suggests nothing by itself', () => {
    expect(read('.vscode/settings.json')).toContain('"editor.quickSuggestions": { "other": "on"');
    expect(snippets.map(([, { scope }]) => scope)).toEqual(snippets.map(() => 'markdown'));
  });
});

describe('the JSON Schema', () => {
  const schema = z.fromJSONSchema(makePostingSchema() as Parameters<typeof z.fromJSONSchema>[0]);
  const valuesOf = (path: string, text: string) => {
    const frontmatter = parseFrontmatter(source(path, text));
    return 'values' in frontmatter ? frontmatter.values : undefined;
  };
  const accepts = (fields: Record<string, string>) =>
    schema.safeParse(valuesOf('', example('', fields).text)).success;

  test('accepts every posting of the demo', () => {
    const paths = globSync('content/postings/**/*.md', { cwd: root });
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !schema.safeParse(valuesOf(path, read(path))).success)).toEqual([]);
  });

  test.each([
    [{ country: 'Germany' }],
    [{ country: '[DE, XX]' }],
    [{ contry: 'DE' }],
    [{ title: '' }],
    [{ level: 'boss' }],
    [{ datePosted: '2.11.2026' }],
    [{ startDate: 'soon' }],
    [{ apply: 'on our site' }],
    [{ openings: '0' }],
    [{ salaryCurrency: 'Euro' }],
    [{ slug: 'Two Words' }],
    [{ draft: 'yes' }],
  ])('rejects %o', (fields) => {
    expect(accepts(fields)).toBe(false);
  });

  test.each([
    [{ country: '[DE, FR]', city: '["Berlin, DE", "Lyon, FR"]' }],
    [{ reference: '42', title: 'true' }],
    [{ startDate: 'immediately', slug: 'gärtner-東京' }],
    [{ locale: 'pt-br', apply: 'HTTPS://example.com/a' }],
    [{ employmentType: '[FULL_TIME, PART_TIME]', region: 'US-CA' }],
  ])('accepts %o', (fields) => {
    expect(accepts(fields)).toBe(true);
  });
});
