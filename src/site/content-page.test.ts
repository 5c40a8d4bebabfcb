import { describe, expect, test } from 'vitest';
import { source } from '../postings/source.ts';
import { parseContentPage } from './content-page.ts';

const parse = (path: string, fields: string, body = 'We garden.') =>
  parseContentPage(source(path, `---\n${fields}\n---\n\n${body}\n`), ['en', 'de']);

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
      'Unexpected field `titel`, expected `locale`, `title` or `description`',
    ],
    [
      'locale: en\ntitle: a\n__proto__: b',
      'no-unknown-field',
      4,
      'Unexpected field `__proto__`, expected `locale`, `title` or `description`',
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
      'Unexpected colon in a value, expected the value in quotes',
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
    expect(parseContentPage(source('pages/notes.txt', 'a'), ['en']).problems).toMatchObject([
      { ruleId: 'no-stray-file' },
    ]);
    expect(parseContentPage({ path: 'pages/a.en.md', unreadable: 'symlink' }, ['en']).problems).toMatchObject(
      [{ ruleId: 'readable-file' }],
    );
  });
});
