/** Every page is valid HTML, well structured, and lets nothing run or load but what it names. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frameHeightScript } from '../src/layouts/frame-height.ts';
import { prefetchRules } from '../src/layouts/prefetch.ts';
import { searchKeysScript } from '../src/layouts/search-keys.ts';
import { shareScript } from '../src/layouts/share.ts';
import { type BuiltSite, buildSite, type PageElement, projectFolder } from './built-site.ts';
import { findBrokenLinks, readPages, type SitePage } from './pages.ts';
import { realInput } from './real-input.ts';
import { FACETS, facetList, readTruth } from './truth-from-markdown.ts';

const today = '2026-11-23';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:standard'],
  rules: {
    // A preference of search engines; the title of a posting is HR's text and is not cut.
    'long-title': 'off',
  },
});

/** Attributes that make a browser load or send something. */
const addressAttributes = [
  'href',
  'src',
  'srcset',
  'action',
  'formaction',
  'poster',
  'data',
  'background',
  'ping',
];

const everyElement = ({ root }: SitePage): PageElement[] =>
  [root, ...root.all('template')].flatMap((part) => part.all('*'));

/** What is wrong with the outline, the ids and the language of a page. */
function structureProblems(page: SitePage): string[] {
  const { root } = page;
  const problems: string[] = [];
  const levels = root.all('h1, h2, h3, h4, h5, h6').map(({ tag }) => Number(tag.slice(1)));
  const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  if (levels.filter((level) => level === 1).length !== 1) problems.push(`headings of level 1: ${levels}`);
  if (skipped.length > 0) problems.push(`heading levels skip: ${levels}`);
  if (root.all('h1, h2, h3, h4, h5, h6').some(({ text }) => text === '')) problems.push('an empty heading');
  const ids = root.all('[id]').map((element) => element.attribute('id') ?? '');
  const twice = ids.filter((id, index) => id === '' || ids.indexOf(id) !== index);
  if (twice.length > 0) problems.push(`ids that are empty or there twice: ${twice}`);
  const html = root.one('html');
  if (!html.attribute('lang') || !/^(ltr|rtl)$/.test(html.attribute('dir') ?? ''))
    problems.push('no lang or dir');
  if (root.one('title').text === '') problems.push('no title');
  if (!root.one('meta[name="description"]').attribute('content')) problems.push('no description');
  if (root.all('main').length !== 1) problems.push('not one main');
  return problems;
}

/** What on a page could run or load, against the policy of the house. */
const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The script that closes what is over, as it was compiled. */
const closingScripts = ({ root }: SitePage): string[] =>
  root
    .all('script')
    .map(({ text }) => text)
    .filter((text) => text.startsWith('(function closeOverdue()'));

function policyProblems(page: SitePage): string[] {
  const { html, root, path } = page;
  const problems: string[] = [];
  const start =
    /^<!DOCTYPE html><html [^>]*>\s*<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" /i;
  if (!start.test(html)) problems.push('the policy is not the first thing after the charset');
  const policies = root.all('meta[http-equiv="Content-Security-Policy"]');
  const policy = policies[0]?.attribute('content') ?? '';
  const directives = new Map(
    policy.split('; ').map((part) => [part.replace(/ .*/, ''), part.replace(/^\S+ /, '')]),
  );
  const hasSearch = /\/search\/$/.test(path);
  const isFramed = /^\/embed\//.test(path);
  const rules = root.all('script[type="speculationrules"]').map(({ text }) => text);
  const isPosting = root.all('article[data-requisition]').length > 0;
  const hasClosing = root.all('[data-open-until]').length > 0;
  // The pages that speak every language have no search of one.
  const hasKeys = root.all('a[aria-keyshortcuts]').length > 0;
  const inline = [
    ...(hasClosing ? closingScripts(page) : []),
    ...(isFramed ? [frameHeightScript] : []),
    ...(hasKeys ? [searchKeysScript] : []),
    ...(isPosting ? [shareScript] : []),
  ];
  const allowed = [
    ...inline.map(sourceOf),
    ...rules.map(sourceOf),
    ...(hasSearch ? ["'self'", "'wasm-unsafe-eval'"] : []),
  ];
  const styles = root.all('style').map(({ text }) => sourceOf(text));
  const wanted: Record<string, string> = {
    'default-src': "'none'",
    'base-uri': "'none'",
    'connect-src': "'self'",
    'form-action': "'self'",
    'style-src': styles.join(' '),
    ...(allowed.length > 0 && { 'script-src': allowed.join(' ') }),
  };
  if (policies.length !== 1) problems.push(`${policies.length} policies`);
  for (const [name, value] of Object.entries(wanted))
    if (directives.get(name) !== value)
      problems.push(`${name} is ${directives.get(name)}, expected ${value}`);
  if (allowed.length === 0 && directives.has('script-src')) problems.push('scripts are allowed');
  if (/unsafe-inline|'unsafe-eval'|https?:|\*/.test(policy)) problems.push(`a loose policy: ${policy}`);

  // Rules name what may be fetched ahead, by a selector of ours, and nothing else.
  if (rules.some((text) => text !== prefetchRules)) problems.push('speculation rules of another kind');
  // Statements for search engines are no scripts: nothing runs them, and no policy has to allow them.
  const isScript = (type: string | undefined) =>
    type !== 'speculationrules' && type !== 'application/ld+json';
  const scripts = root.all('script').filter((script) => isScript(script.attribute('type')));
  const unknown = scripts.filter(({ text }) => !inline.includes(text));
  if (unknown.some((script) => script.text.trim() !== '' || !script.attribute('src')))
    problems.push('an inline script');
  if (scripts.length !== inline.length + (hasSearch ? 1 : 0)) problems.push(`${scripts.length} scripts`);
  if (root.all('iframe, object, embed, base, meta[http-equiv="refresh"], svg, math').length > 0)
    problems.push('an element that loads or runs something');
  if (styles.some((_, index) => /url\(|@import/.test(root.all('style')[index]?.text ?? '')))
    problems.push('a style sheet that loads something');
  return problems;
}

/** Attributes that run or style, and addresses of other hosts. */
/** The closing date of a posting is in its link. */
const isCalendar = (address: string): boolean =>
  /^data:text\/calendar;charset=utf-8,[\w%.~*'()!-]+$/.test(address);

function attributeProblems(page: SitePage, origin: string, content: string): string[] {
  return everyElement(page).flatMap((element) => {
    const problems = [...element.attributes].flatMap(([name, value]) => {
      if (name === 'style' || name.startsWith('on')) return [`<${element.tag} ${name}>`];
      if (!addressAttributes.includes(name)) return [];
      if (element.tag === 'a' && element.attribute('download') && isCalendar(value)) return [];
      if (/^(javascript|data|vbscript|blob|file):/i.test(value.replace(/[\s\p{C}]/gu, '')))
        return [`${name}="${value}"`];
      const isElsewhere = /^([a-z][a-z\d+.-]*:|\/\/)/i.test(value) && !value.startsWith(origin);
      if (!isElsewhere) return [];
      if (element.tag === 'a' && /^mailto:[^?]+/.test(value)) {
        const [, address = ''] = /^mailto:([^?]+)/.exec(value) ?? [];
        return content.includes(decodeURIComponent(address))
          ? []
          : [`an address that nobody wrote: ${value}`];
      }
      // Ways to apply, the company, its privacy policy, links in bodies: all of them stand in the content.
      return element.tag === 'a' && content.includes(value) ? [] : [`<${element.tag} ${name}="${value}">`];
    });
    return problems;
  });
}

const problemsOf = (pages: Map<string, SitePage>, find: (page: SitePage) => string[]): string[] =>
  [...pages.values()].flatMap((page) => find(page).map((problem) => `${page.path}: ${problem}`));

async function validate(pages: Map<string, SitePage>): Promise<string[]> {
  const found: string[] = [];
  for (const { path, html } of pages.values()) {
    const report = await validator.validateString(html, path);
    for (const { messages } of report.results)
      for (const { ruleId, message, line, column } of messages)
        found.push(`${path}:${line}:${column} ${message} (${ruleId})`);
  }
  return found;
}

describe.each([
  {
    name: 'the demo',
    contentDir: join(projectFolder, 'content'),
    origin: 'https://careers.tarnwerk.example/',
    note: '',
    exists: true,
  },
  { name: 'the real input', origin: 'https://careers.example.org/', ...realInput },
])('the pages of $name $note', ({ contentDir, origin, exists }) => {
  const run = test.runIf(exists);
  let site: BuiltSite;
  let pages = new Map<string, SitePage>();
  let content = '';

  beforeAll(async () => {
    if (!exists) return;
    site = await buildSite({ today, contentDir });
    expect(site.exitCode, site.stderr).toBe(0);
    pages = readPages(site, '/', origin.slice(0, -1));
    const files = globSync('**/*.{md,yaml}', { cwd: contentDir });
    content = files.map((file) => readFileSync(join(contentDir, file), 'utf8')).join('\n');
  });
  afterAll(() => site?.remove());

  run('are there', () => {
    expect(pages.size).toBeGreaterThan(300);
  });

  run('are valid HTML', async () => {
    expect(await validate(pages)).toEqual([]);
  });

  run('have one outline without gaps, unique ids, a language, a title and a description', () => {
    expect(problemsOf(pages, structureProblems)).toEqual([]);
  });

  run(
    'state a policy before everything else, and have no script but those of the search, of frames and of what closes',
    () => {
      expect(problemsOf(pages, policyProblems)).toEqual([]);
    },
  );

  run('carry the same inline script wherever something may close', () => {
    const closing = [...pages.values()].filter(({ root }) => root.all('[data-open-until]').length > 0);
    // None of the real postings has a last day.
    expect(new Set([...pages.values()].flatMap(closingScripts)).size).toBe(closing.length > 0 ? 1 : 0);
    expect(closing.filter((page) => closingScripts(page).length !== 1)).toEqual([]);
  });

  run(
    'have no attribute that runs or styles, and no address of another host but links of the content',
    () => {
      expect(problemsOf(pages, (page) => attributeProblems(page, origin, content))).toEqual([]);
    },
  );

  run('have no link that leads nowhere', () => {
    expect(findBrokenLinks(site, pages)).toEqual([]);
  });

  run('name the countries of their language, with their counts', () => {
    const truth = readTruth(contentDir, today);
    const [country] = FACETS;
    for (const locale of truth.locales) {
      const names = new Intl.DisplayNames(locale, { type: 'region' });
      const wanted = facetList(truth.listed(locale), locale, country).map(
        ([value, count]) => `${names.of(value)} ${count}`,
      );
      const stated = pages.get(`/${locale.toLowerCase()}/countries/`)?.root.all('li[data-facet] a');
      expect(stated?.map(({ text }) => text)).toEqual(wanted);
    }
  });
});
