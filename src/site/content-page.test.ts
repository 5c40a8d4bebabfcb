import { describe, expect, test } from 'vitest';
import { source } from '../postings/source.ts';
import { parseContentPage } from './content-page.ts';

const sizeOf = (path: string) => (path === 'park/oak.jpg' ? { width: 1200, height: 640 } : undefined);

const parse = (path: string, fields: string, body = 'We garden.') =>
  parseContentPage(source(path, `---\n${fields}\n---\n\n${body}\n`), ['en', 'de'], sizeOf);

describe('parseContentPage', () => {
  test('reads a page, its description from the first paragraph', () => {
    expect(parse('pages/about.en.md', 'locale: en\ntitle: About us')).toEqual({
      page: {
        file: 'pages/about.en.md',
        name: 'about',
        locale: 'en',
        title: 'About us',
        description: 'We garden.',
        body: '\nWe garden.\n',
      },
      problems: [],
    });
  });

  test('takes the field `description` when it says something', () => {
    expect(parse('pages/about.en.md', 'locale: en\ntitle: a\ndescription: b').page?.description).toBe('b');
    expect(parse('pages/about.en.md', 'locale: en\ntitle: a\ndescription:').page?.description).toBe(
      'We garden.',
    );
  });

  test.each([
    ['locale: en', 'no-missing-field', 1, 'Unexpected end of the fields, expected the field `title`'],
    ['locale: en\ntitle:', 'no-missing-field', 3, 'Unexpected end of the fields, expected the field `title`'],
    [
      'locale: en\ntitle: [a]',
      'field-value',
      3,
      'Unexpected `["a"]` in field `title`, expected the title of the page',
    ],
    [
      'locale: en\ntitle: a\ntitel: b',
      'no-unknown-field',
      4,
      'Unexpected field `titel`, expected `locale`, `title`, `description`, `picture` or `alt`',
    ],
    [
      'locale: en\ntitle: a\n__proto__: b',
      'no-unknown-field',
      4,
      'Unexpected field `__proto__`, expected `locale`, `title`, `description`, `picture` or `alt`',
    ],
    ['locale: fr\ntitle: a', 'known-locale', 2, 'Unexpected language `fr`, expected one of `en`, `de`'],
    [
      'locale: de\ntitle: a',
      'file-name-locale',
      2,
      'Unexpected language `de`, expected `en` as in the name of the file',
    ],
    [
      'locale: en\ntitle: a: b',
      'frontmatter-syntax',
      3,
      'Unexpected colon in field `title`, expected the value in quotes',
    ],
  ])('rejects %j', (fields, ruleId, line, message) => {
    const { page, problems } = parse('pages/about.en.md', fields);
    expect(page).toBeUndefined();
    expect(problems).toMatchObject([{ ruleId, line, message }]);
  });

  test.each(['jobs', 'search', 'page', 'countries', 'levels', 'teams', 'workplace', 'employment'])(
    'does not take the address of the site’s own `%s`',
    (name) => {
      expect(parse(`pages/${name}.en.md`, 'locale: en\ntitle: a').problems).toMatchObject([
        { ruleId: 'file-name-style', line: 1 },
      ]);
    },
  );

  test('reads a picture with its size', () => {
    const { page, problems } = parse(
      'pages/about.en.md',
      'locale: en\ntitle: a\npicture: /park/oak.jpg\nalt: An oak',
    );
    expect(problems).toEqual([]);
    expect(page?.picture).toEqual({ path: 'park/oak.jpg', alt: 'An oak', width: 1200, height: 640 });
  });

  test.each([
    '/park/elm.jpg',
    'park/oak.jpg',
    '/../oak.jpg',
    '/park/../oak.jpg',
    '/park//oak.jpg',
    '//example.com/oak.jpg',
    'https://example.com/oak.jpg',
    '/oak.svg',
    '/oak.jpg?a',
    '/oak.jpg"onload="a',
    '/.git/oak.jpg',
  ])('takes no picture from `%s`', (path) => {
    const { page, problems } = parse(
      'pages/about.en.md',
      `locale: en\ntitle: a\npicture: '${path}'\nalt: An oak`,
    );
    expect(page).toBeUndefined();
    expect(problems).toMatchObject([{ ruleId: 'field-value', line: 4 }]);
  });

  test('takes no picture without a text for those who do not see it', () => {
    const { page, problems } = parse(
      'pages/about.en.md',
      'locale: en\ntitle: a\npicture: /park/oak.jpg\nalt:',
    );
    expect(page).toBeUndefined();
    expect(problems).toMatchObject([
      { ruleId: 'no-missing-field', line: 4, message: expect.stringContaining('`alt`') },
    ]);
  });

  test.each([
    ['', 'no-missing-field'],
    [`description: ${'a'.repeat(161)}`, 'field-value'],
  ])('holds `home` to a short description: %j', (line, ruleId) => {
    expect(parse('pages/home.en.md', `locale: en\ntitle: a\n${line}`).problems).toMatchObject([{ ruleId }]);
    expect(parse('pages/home.en.md', 'locale: en\ntitle: a\ndescription: b').problems).toEqual([]);
  });

  test('holds its body to the rules of postings', () => {
    const { problems } = parse('pages/about.en.md', 'locale: en\ntitle: a', '[a](javascript:x) <b>');
    expect(problems.map(({ ruleId, line }) => [ruleId, line])).toEqual(
      expect.arrayContaining([
        ['no-unsafe-link', 6],
        ['no-html', 6],
      ]),
    );
  });

  test('reports a file that is no page', () => {
    expect(parseContentPage(source('pages/notes.txt', 'a'), ['en'], sizeOf).problems).toMatchObject([
      { ruleId: 'no-stray-file' },
    ]);
    const link = { path: 'pages/a.en.md', unreadable: 'symlink' } as const;
    expect(parseContentPage(link, ['en'], sizeOf).problems).toMatchObject([{ ruleId: 'readable-file' }]);
  });
});
