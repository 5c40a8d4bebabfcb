import { describe, expect, test, vi } from 'vitest';
import { parsePosting } from '../postings/parse.ts';
import { isError } from '../postings/problem.ts';
import { type ContentFile, source } from '../postings/source.ts';
import { parseContent as parseContentOn } from './content.ts';

const parseContent = (files: ContentFile[], parse = parsePosting) =>
  parseContentOn(files, () => '2026-11-23', parse);

const site = source(
  'site.yaml',
  'name: Tarnwerk\nurl: https://careers.example.com\ndefaultLocale: en\nlocales: [en, de]\ntimeZone: Europe/Berlin\n',
);

const posting = (path: string, more = '') =>
  source(
    path,
    `---\nlocale: ${/\.(\w+)\.md$/.exec(path)?.[1] ?? 'en'}\ntitle: Gardener\ncountry: DE\nlevel: mid\ndatePosted: 2026-11-02\napply: jobs@example.com\n${more}---\n\n${'Look after the park by the river. '.repeat(10)}\n`,
  );

const found = (files: ContentFile[]) =>
  parseContent(files).problems.map(({ file, line, ruleId }) => [file, line, ruleId]);

describe('parseContent', () => {
  test('reads site, postings and pages without a problem', () => {
    const content = parseContent([
      source('pages/about.en.md', '---\nlocale: en\ntitle: About us\n---\n\nWe garden.\n'),
      posting('postings/gardener.en.md'),
      posting('postings/parks/gardener.de.md'),
      site,
    ]);
    expect(content.problems).toEqual([]);
    expect(content.site.name).toBe('Tarnwerk');
    expect(content.postings.map(({ file }) => file)).toEqual([
      'postings/gardener.en.md',
      'postings/parks/gardener.de.md',
    ]);
    expect(content.pages.map(({ name }) => name)).toEqual(['about']);
    expect(content.postingFiles).toBe(2);
  });

  test('finds names in the navigation that no page has, and only those', () => {
    const page = (name: string, more = '') =>
      source(`pages/${name}.de.md`, `---\nlocale: de\ntitle: a\n${more}---\n\nText.\n`);
    const files = (names: string) => [
      posting('postings/gardener.en.md'),
      page('about'),
      page('broken', 'titel: b\n'),
      page('home', 'description: b\n'),
      source('site.yaml', `${'text' in site ? site.text : ''}${names}\n`),
    ];
    const problems = (names: string) =>
      parseContent(files(names)).problems.filter(({ file }) => file === 'site.yaml');
    expect(problems('pages: [about, broken]')).toEqual([]);
    expect(problems('pages:\n  - about\n  - "abuot"\n  - home')).toMatchObject([
      { ruleId: 'site-value', line: 8, column: 5, hint: 'Did you mean `about`?' },
      { ruleId: 'site-value', line: 9, message: expect.stringContaining('`home`') },
    ]);
    expect(problems('pages: [about, https://example.com]')).toMatchObject([{ line: 6 }]);
  });

  test('accounts for every file among the postings: each gives a posting or an error', () => {
    const files: ContentFile[] = [
      site,
      posting('postings/good.en.md'),
      posting('postings/also-good.de.md'),
      posting('postings/unknown.en.md', 'contry: DE\n'),
      source('postings/empty.en.md', ''),
      source('postings/text.en.md', 'Hello'),
      source('postings/notes.txt', 'Hello'),
      source('postings/Posting (1).md', 'Hello'),
      { path: 'postings/link.en.md', unreadable: 'symlink' },
      { path: 'postings/folder.md', unreadable: 'not-a-file' },
      { path: 'postings/team.png', unreadable: 'not-utf8' },
      { path: 'postings/private', unreadable: 'no-permission' },
    ];
    const { postings, postingFiles, problems } = parseContent(files);
    const withErrors = new Set(problems.filter(isError).map(({ file }) => file));
    expect(postings.map(({ file }) => file)).toEqual(['postings/good.en.md', 'postings/also-good.de.md']);
    expect([...withErrors].sort()).toEqual(
      files
        .slice(3)
        .map(({ path }) => path)
        .sort(),
    );
    expect(postings.length + withErrors.size).toBe(postingFiles);
  });

  test('reports every broken file, in the order of files and lines', () => {
    expect(
      found([
        site,
        posting('postings/b.en.md', 'openings: 0\nslug: A B\n'),
        posting('postings/a.en.md', 'team: b: c\n'),
        source('pages/about.en.md', '---\nlocale: en\n---\n\n<img>\n'),
      ]),
    ).toEqual([
      ['pages/about.en.md', 1, 'no-missing-field'],
      ['pages/about.en.md', 5, 'no-html'],
      ['postings/a.en.md', 8, 'frontmatter-syntax'],
      ['postings/b.en.md', 8, 'field-value'],
      ['postings/b.en.md', 9, 'field-value'],
    ]);
  });

  test('keeps a posting that has only warnings', () => {
    const warned = source('site.yaml', `${site.text}rules: { pay-range: warning }\n`);
    const { postings, problems } = parseContent([warned, posting('postings/gardener.en.md')]);
    expect(problems).toMatchObject([{ ruleId: 'pay-range', severity: 'warning' }]);
    expect(postings).toHaveLength(1);
  });

  test.each([
    ['no-invisible-character', 'Look after the gar\u00addens.'],
    ['no-special-space', 'Look\u00a0after the park.'],
    ['no-pasted-bullet', '• Mow the lawn\n• Plant trees'],
    ['no-bold-heading', '**What we offer:**\n\nFresh air.'],
  ])('gives %s the severity that the site wants', (ruleId, line) => {
    const { path, text } = posting('postings/gardener.en.md');
    const severitiesOf = (rules: string, files = [source(path, `${text}\n${line}\n`)]) => {
      const { postings, problems } = parseContent([source('site.yaml', `${site.text}${rules}`), ...files]);
      const found = problems.filter((problem) => problem.ruleId === ruleId);
      return [postings.length, ...new Set(found.map(({ severity }) => severity))];
    };
    expect(severitiesOf('')).toEqual([1, 'warning']);
    expect(severitiesOf(`rules: { ${ruleId}: info }\n`)).toEqual([1, 'info']);
    expect(severitiesOf(`rules: { ${ruleId}: off }\n`)).toEqual([1]);
    expect(severitiesOf(`rules: { ${ruleId}: error }\n`)).toEqual([0, 'error']);
  });

  test('compares with the day in the time zone of the site', () => {
    const far = source('site.yaml', site.text.replace('Europe/Berlin', 'Pacific/Auckland'));
    const confirmed = posting('postings/a.en.md', 'confirmed: 2026-11-24\n');
    const todayIn = (timeZone: string) => (timeZone === 'Pacific/Auckland' ? '2026-11-24' : '2026-11-23');
    const idsOn = (own: ContentFile) =>
      parseContentOn([own, confirmed], todayIn).problems.map(({ ruleId }) => ruleId);
    expect(idsOn(far)).toEqual([]);
    expect(idsOn(site)).toEqual(['confirmed-by-today']);
  });

  test('checks the postings when there is no site', () => {
    expect(found([posting('postings/gardener.en.md', 'openings: 0\n')])).toEqual([
      ['postings/gardener.en.md', 8, 'field-value'],
      ['site.yaml', 1, 'site-file'],
    ]);
  });

  test('rejects a folder without a posting', () => {
    expect(found([site])).toEqual([['postings', 1, 'no-empty-content']]);
    expect(found([])).toEqual([
      ['postings', 1, 'no-empty-content'],
      ['site.yaml', 1, 'site-file'],
    ]);
  });

  test('rejects files whose names differ only in case, or only in how a letter is put together', () => {
    expect(
      found([site, posting('postings/Parks/cook.en.md'), posting('postings/parks/Cook.en.md')]),
    ).toContainEqual(['postings/parks/Cook.en.md', 1, 'file-name-style']);
    expect(
      found([site, posting('postings/g\u00e4rtner.en.md'), posting('postings/ga\u0308rtner.en.md')]),
    ).toContainEqual(['postings/ga\u0308rtner.en.md', 1, 'file-name-style']);
  });

  test('rejects the second page of a name in a language', () => {
    const page = (path: string) => source(path, '---\nlocale: en\ntitle: About us\n---\n\nWe garden.\n');
    expect(
      found([site, posting('postings/a.en.md'), page('pages/about.en.md'), page('pages/x/about.en.md')]),
    ).toEqual([['pages/x/about.en.md', 1, 'unique-translation']]);
  });

  test('says that a posting beside the folder of postings is seen by nobody', () => {
    expect(
      found([site, posting('postings/a.en.md'), posting('cook.en.md'), posting('posting/cook.en.md')]),
    ).toEqual([
      ['cook.en.md', 1, 'no-stray-file'],
      ['posting/cook.en.md', 1, 'no-stray-file'],
    ]);
  });

  test('leaves parsing to the given parser, once a file', () => {
    const parse = vi.fn(parsePosting);
    const files = [site, posting('postings/a.en.md'), posting('postings/b.en.md')];
    expect(parseContent(files, parse)).toEqual(parseContent(files));
    expect(parse.mock.calls.map(([file]) => file.path)).toEqual(['postings/a.en.md', 'postings/b.en.md']);
  });

  test('bears a board on which everything is wrong', () => {
    const files = Array.from({ length: 3000 }, (_, index) =>
      source(
        `postings/p-${index}.en.md`,
        '---\nlocale: zz\n---\n\n<b><b><b><b><b><b><b><b><b><b>\n<b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b>\n',
      ),
    );
    expect(parseContent([site, ...files]).problems.length).toBeGreaterThan(150_000);
  });
});
