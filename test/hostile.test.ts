/** Whatever is in the content: a problem that names its file, or a page that shows it as it was written. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frameHeightScript } from '../src/layouts/frame-height.ts';
import { searchKeysScript } from '../src/layouts/search-keys.ts';
import { shareScript } from '../src/layouts/share.ts';
import { launchBrowser } from './browser.ts';
import { type BuiltSite, buildSite, type Server, serve } from './built-site.ts';
import { findBrokenLinks, readPages, type SitePage } from './pages.ts';
import { markdown, posting, siteYaml } from './small-board.ts';
import { type Visit, visit } from './visit.ts';

const today = '2026-11-23';

/** Every script that stands in a page. */
const ownScripts = new Set([frameHeightScript, searchKeysScript, shareScript]);

/** Texts that somebody may write, or have written for them. All of them are one line. */
const texts = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)' x='",
  '<svg onload=alert(1)>',
  '</title></style></textarea><iframe src=javascript:alert(1)>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a text that looks like a template
  '{expr} {1+1} {`${alert(1)}`} {...Astro}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a text that looks like a template
  '${7*7} {{7*7}} <%= 7*7 %> #{7*7} [[7*7]]',
  'import x from "node:fs"; export default x',
  ']]> --> <!-- <![CDATA[',
  '&lt;b&gt; &amp;amp; &#60;i&#62; &notanentity;',
  '__proto__',
  'constructor',
  'toString hasOwnProperty',
  'مهندس 😀 👩‍💻 C++ & Java',
  '𝕌nicode ﷽ ẞ İ ı ſ Ǆ',
  '%3Cscript%3E %00 %zz ../../etc/passwd',
  "Robert'); DROP TABLE jobs;--",
  '=HYPERLINK("https://evil.example")',
  "R$&D $' $1",
  'W'.repeat(200),
];

const codeBlock = (text: string) => `\`\`\`\n${text}\n\`\`\``;

const bodies: Record<string, string> = {
  'a script': '<script>alert(1)</script>',
  'a picture with a handler': 'Hello <img src=x onerror=alert(1)> you.',
  'a javascript link': '[x](javascript:alert(1))',
  'a javascript link in capitals': '[x](JaVaScRiPt:alert(1))',
  'a javascript link with a tab': '[x](java&Tab;script:alert(1))',
  'a javascript link with a line feed': '[x](java&NewLine;script:alert(1))',
  'a javascript link with an entity': '[x](&#106;avascript:alert(1))',
  'a javascript link with a colon in words': '[x](javascript&colon;alert(1))',
  'a javascript link percent-encoded': '[x](/en/?javascript%3Aalert(1))',
  'a javascript link with a space before it': '[x](< javascript:alert(1)>)',
  'a javascript link with a control character': '[x](<\u0001javascript:alert(1)>)',
  'a javascript link by reference': '[x][y]\n\n[y]: javascript:alert(1)',
  'a javascript autolink': '<javascript:alert(1)>',
  'a vbscript link': '[x](vbscript:msgbox(1))',
  'a data link': '[x](data:text/html,<script>alert(1)</script>)',
  'a data picture': '![x](data:image/svg+xml,<svg onload=alert(1)>)',
  'a file link': '[x](file:///etc/passwd)',
  'a link without a protocol': '[x](//evil.example/)',
  'a link with a backslash': '[x](\\\\evil.example/)',
  'a picture of another host': '![x](https://evil.example/pixel.png)',
  'a picture of nowhere': '![x](missing.png)',
  'a bad escape': '[x](https://example.com/%E0%A4%A) ![y](%E0%A4%A)',
  'a title that ends a tag': '[x](https://example.com/ "\\"><img src=x onerror=alert(1)>")',
  'a style': '<style>body{display:none}</style>\n\n<p style="position:fixed">x</p>',
  'a meta refresh': '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  'a form': '<form action="https://evil.example/"><button>Apply</button></form>',
  'a comment': 'Text <!-- the cap is 120k --> more.',
  'a heading that is a picture': '## ![x](y.png)',
  'headings of the same text':
    '## Other\n\na\n\n## Other\n\nb\n\n## main\n\nc\n\n## similar\n\nd\n\n## __proto__\n\ne',
  'a heading of markup': '## <img src=x onerror=alert(1)>\n\nText.',
  'expressions in text': texts.slice(5, 8).join('\n\n').replaceAll('<', '\\<'),
  'expressions in code': codeBlock(texts.join('\n')),
  'frontmatter in the body': 'Text.\n\n---\ntitle: Other\n---\n\nMore.',
  'emphasis without end': '*a _b '.repeat(3000),
  'quotes without end': '"a '.repeat(15_000),
  'brackets without end': '[a]('.repeat(5000),
  'a word of 5,000 letters': `${'w'.repeat(5000)} ${'é'.repeat(5000)}`,
  'an address of 5,000 letters': `https://example.com/${'a'.repeat(5000)}`,
  'a body of 60 KB': 'Words and more words, sixty thousand of them. '.repeat(1300),
  'a wide table': `|${'a|'.repeat(200)}\n|${'-|'.repeat(200)}\n${'|b\n'.repeat(20)}`,
  'directions mixed': 'שלום (abc) مرحبا 123 \u200eabc\u200f',
  'directions overridden': 'Send to \u202egro.live\u202c now.',
};

/** Slugs and names of files that want to be somewhere else. */
const slugs = [
  '../up',
  '..',
  '.',
  '/abs',
  'a/b',
  'a\\b',
  '%2e%2e',
  'a?b',
  'a#b',
  'a b',
  'UPPER',
  '__proto__',
  '-',
  'x'.repeat(300),
  'index.html',
  'con:',
];

const files: Record<string, string> = {
  'site.yaml': siteYaml({ name: 'Evil & "Co" <script>alert(2)</script> {x}', locales: ['en', 'ar'] }),
  'pages/about.en.md': markdown(
    { locale: 'en', title: texts[1] ?? '', description: texts[0] ?? '' },
    'Plain.',
  ),
};
const titleOf = new Map<string, string>();
for (const [index, text] of texts.entries()) {
  const fields = {
    title: text,
    team: text.slice(0, 90),
    city: text.slice(0, 60),
    salaryNote: text,
    reference: text.slice(0, 60),
    skills: [text.slice(0, 60)],
    duration: text.slice(0, 90),
    contactName: text.slice(0, 60),
    description: text,
  };
  files[`postings/text-${index}.en.md`] = posting(fields, `Body of ${index}.`);
  files[`postings/title-${index}.en.md`] = posting({ title: text });
  files[`postings/title-${index}.ar.md`] = posting({ locale: 'ar', title: text });
  for (const name of ['text', 'title']) titleOf.set(`${name}-${index}`, text);
}
for (const [index, [name, body]] of Object.entries(bodies).entries()) {
  files[`postings/body-${index}.en.md`] = posting({ title: `With ${name}` }, body);
  titleOf.set(`body-${index}`, `With ${name}`);
}
for (const [index, slug] of slugs.entries())
  files[`postings/slug-${index}.en.md`] = posting({ title: `Slug ${index}`, slug });

let refused: string[];
let output: string;
let site: BuiltSite;
let pages: Map<string, SitePage>;
let server: Server;
let opened: Visit;
const { browser } = await launchBrowser();

beforeAll(async () => {
  const all = await buildSite({ today, files });
  output = all.stdout + all.stderr;
  expect(all.exitCode, output).toBe(1);
  expect(all.list()).toEqual([]);
  const errors = new Set([...output.matchAll(/^(.+?):\d+:\d+ {2}error /gm)].map(([, path]) => path));
  refused = Object.keys(files).filter((path) => errors.has(path));
  await all.remove();
  const accepted = Object.entries(files).filter(([path]) => !refused.includes(path));
  site = await buildSite({ today, files: Object.fromEntries(accepted) });
  expect(site.exitCode, site.stderr).toBe(0);
  pages = readPages(site, '/', 'https://careers.example.com');
  server = await serve(site.outDir);
  opened = await visit(browser, server.url, { viewport: { width: 360, height: 700 } });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await site.remove();
});

describe('hostile content', () => {
  test('is refused with the name of the file, without a stack trace', () => {
    expect(output).not.toMatch(/^\s+at .*:\d+:\d+/m);
    expect(output.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
    expect(refused).toContain('postings/body-0.en.md');
  });

  test('is refused where a slug would lead elsewhere', () => {
    const accepted = slugs.filter((_, index) => !refused.includes(`postings/slug-${index}.en.md`));
    expect(accepted).toEqual([]);
    expect(site.list().filter((path) => /(^|\/)\.\.|\\/.test(path))).toEqual([]);
  });

  test('is shown when it is only text', () => {
    const titles = texts.filter((_, index) => refused.some((path) => path.includes(`/title-${index}.`)));
    expect(titles).toEqual([]);
    const harmless = [
      'expressions in text',
      'expressions in code',
      'a word of 5,000 letters',
      'a body of 60 KB',
      'directions mixed',
      'headings of the same text',
    ];
    const names = Object.keys(bodies);
    expect(harmless.filter((name) => refused.includes(`postings/body-${names.indexOf(name)}.en.md`))).toEqual(
      [],
    );
  });

  test('leaves every link leading somewhere', () => {
    expect(findBrokenLinks(site, pages)).toEqual([]);
  });

  test('becomes no element and no address that runs or loads something', () => {
    for (const { path, root } of pages.values()) {
      expect(root.all('iframe, object, embed, base, svg').length, path).toBe(0);
      const isScript = (type: string | undefined) =>
        !/^(speculationrules|application\/ld\+json)$/.test(type ?? '');
      const scripts = root.all('script').filter((script) => isScript(script.attribute('type')));
      const foreign = scripts.filter((script) => {
        const isOwnFile =
          /\/search\/$/.test(path) &&
          /^\/_astro\/search\.[\w-]+\.js$/.test(script.attribute('src') ?? '') &&
          script.text === '';
        return !isOwnFile && !ownScripts.has(script.text);
      });
      expect(foreign, path).toEqual([]);
      expect(new Set(scripts.map(({ text }) => text)).size, path).toBe(scripts.length);
      const attributes = root.all('*').flatMap((element) => element.attributes);
      expect(
        attributes.filter(([name]) => name.startsWith('on') || name === 'style'),
        path,
      ).toEqual([]);
      const addresses = attributes
        .filter(([name]) => ['href', 'src', 'action'].includes(name))
        .map(([, value]) => value);
      expect(
        addresses.filter(
          (value) =>
            !/^(https:\/\/(careers|apply)?\.?example\.com\/|\/(?![/\\])|#|mailto:|data:text\/calendar;)/.test(
              value,
            ),
        ),
        path,
      ).toEqual([]);
    }
  });
});

describe('hostile content in a browser', () => {
  test('does nothing on any page, and stands there as it was written', async () => {
    const { page, incidents } = opened;
    for (const [path, { root }] of pages) {
      if (path === '/404.html') continue;
      await page.goto(new URL(encodeURI(path), server.url).href);
      const seen = await page.evaluate(() => ({
        heading: document.querySelector('h1')?.textContent,
        title: document.title,
        rows: [...document.querySelectorAll<HTMLElement>('li[data-requisition]')].map(
          (row) => [row.dataset['requisition'] ?? '', row.querySelector('a')?.textContent ?? ''] as const,
        ),
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        policy: document.head.querySelector('meta[http-equiv="Content-Security-Policy"]') !== null,
      }));
      const requisition = root.all('article[data-requisition]')[0]?.attribute('data-requisition') ?? '';
      if (titleOf.has(requisition)) {
        expect(seen.heading, path).toBe(titleOf.get(requisition));
        expect(seen.title.startsWith(titleOf.get(requisition) ?? '?'), path).toBe(true);
      }
      for (const [name, text] of seen.rows) expect(text, path).toBe(titleOf.get(name));
      expect(seen.policy, path).toBe(true);
      expect(seen.overflow, path).toBeLessThanOrEqual(0);
      expect(incidents, path).toEqual([]);
    }
  });

  test('reaches search engines as it was written, by statements that stay statements', async () => {
    const { page, incidents } = opened;
    for (const [index, text] of texts.entries()) {
      if (!pages.has(`/en/jobs/text-${index}/`)) continue;
      await page.goto(`${server.url}en/jobs/text-${index}/`);
      const scripts = await page
        .locator('script')
        .evaluateAll((all) =>
          all.map((script) => [
            script.getAttribute('type'),
            script.parentElement?.tagName,
            script.textContent,
          ]),
        );
      const statements = scripts.filter(([, , text]) => !ownScripts.has(text ?? ''));
      const types = statements.map(([type, parent]) => `${parent} ${type}`);
      expect(types).toEqual(['BODY application/ld+json', 'BODY application/ld+json']);
      const [jobPosting, breadcrumbs] = statements.map(([, , json]) => JSON.parse(json ?? ''));
      expect(jobPosting).toMatchObject({
        title: text,
        employmentUnit: { name: text.slice(0, 90).trim() },
        skills: text.slice(0, 60).trim(),
        identifier: { value: text.slice(0, 60).trim() },
        hiringOrganization: { name: 'Evil & "Co" <script>alert(2)</script> {x}' },
      });
      expect(breadcrumbs.itemListElement.at(-1).name).toBe(text);
    }
    expect(incidents).toEqual([]);
  });

  test('is shown as it was written in every fact of a posting', async () => {
    const { page } = opened;
    for (const [index, text] of texts.entries()) {
      if (!pages.has(`/en/jobs/text-${index}/`)) continue;
      await page.goto(`${server.url}en/jobs/text-${index}/`);
      const fact = (field: string) => page.locator(`[data-field="${field}"] dd`).first().textContent();
      expect([await fact('team'), await fact('salaryNote')]).toEqual([text.slice(0, 90), text]);
    }
  });

  test('is text in the results of a search', async () => {
    const { page, incidents } = opened;
    for (const locale of ['en', 'ar']) {
      await page.goto(`${server.url}${locale}/search/`);
      for (const query of [
        'onerror',
        'script',
        'proto',
        'constructor',
        'import',
        '<img src=x onerror=alert(1)>',
      ]) {
        await page.getByRole('searchbox').fill(query);
        await page.waitForTimeout(400);
        const rows = await page
          .locator('#result-list li[data-requisition]')
          .evaluateAll((all) =>
            all.map(
              (row) =>
                [
                  (row as HTMLElement).dataset['requisition'] ?? '',
                  row.querySelector('a')?.textContent ?? '',
                ] as const,
            ),
          );
        expect(rows.length, query).toBeGreaterThan(0);
        for (const [name, text] of rows) expect(text).toBe(titleOf.get(name));
      }
      expect(incidents, locale).toEqual([]);
    }
  });

  test('filters by values that mean something to a program', async () => {
    const { page, incidents } = opened;
    await page.goto(`${server.url}en/search/`);
    const boxes = page.locator('.filters label', { has: page.locator('input[name="team"]') });
    const numbers = () => boxes.locator('.number').allTextContents();
    expect((await numbers()).length).toBeGreaterThan(10);
    expect((await numbers()).filter((number) => number !== '1')).toEqual([]);
    await page.getByRole('searchbox').fill('robert');
    await expect.poll(async () => (await numbers()).filter((number) => number === '1')).toHaveLength(1);
    expect((await numbers()).filter((number) => !/^[01]$/.test(number))).toEqual([]);
    await page.getByRole('searchbox').fill('');
    for (const team of ['__proto__', 'constructor', "R$&D $' $1"]) {
      await page.locator(`input[name="team"][value="${team}"]`).check();
      await expect
        .poll(() => page.locator('#result-list li[data-requisition] a').allTextContents())
        .toEqual([team]);
      const remove = page.locator('#results .chips button').first();
      expect([await remove.textContent(), await remove.getAttribute('aria-label')]).toEqual([
        team,
        expect.stringContaining(team),
      ]);
      await page.locator(`input[name="team"][value="${team}"]`).uncheck();
    }
    await page.goto(`${server.url}en/search/?q=zzzz&team=constructor&country=toString&level=__proto__`);
    const chips = page.locator('.empty button');
    await expect
      .poll(() => chips.allTextContents(), { timeout: 8000 })
      .toEqual(expect.arrayContaining(['constructor', 'toString', '__proto__']));
    expect(incidents).toEqual([]);
  });
});
