import { describe, expect, test } from 'vitest';
import { source } from '../postings/source.ts';
import { parseSite } from './parse-site.ts';

const required = [
  'name: Tarnwerk',
  'url: https://careers.example.com',
  'defaultLocale: en',
  'locales: [en, de, pt-BR]',
  'timeZone: Europe/Berlin',
];

/** A site whose last field is the one under test, or stands in for its required one. */
function parse(written: string) {
  const name = /^\w+/.exec(written)?.[0];
  const others = required.filter((line) => !line.startsWith(`${name}:`));
  const { site, problems } = parseSite(source('site.yaml', `${[...others, written].join('\n')}\n`));
  return { site, problems, line: others.length + 1 };
}

describe('parseSite', () => {
  test('completes what the file leaves out', () => {
    const { site, problems } = parseSite(source('site.yaml', required.join('\n')));
    expect(problems).toEqual([]);
    expect(site).toEqual({
      name: 'Tarnwerk',
      url: 'https://careers.example.com/',
      base: '/',
      defaultLocale: 'en',
      locales: ['en', 'de', 'pt-BR'],
      timeZone: 'Europe/Berlin',
      organization: {},
      embed: { allow: [] },
      allowed: {},
      privacyPolicy: {},
      rules: {},
      aggregators: [],
      keepDays: 180,
    });
  });

  test.each([
    ['url: https://example.com/careers', { url: 'https://example.com/careers/', base: '/careers/' }],
    ['url: https://example.com/careers/', { url: 'https://example.com/careers/', base: '/careers/' }],
    ['url: http://localhost:4321', { url: 'http://localhost:4321/', base: '/' }],
    ['locales: [EN, pt-br, en]', { locales: ['en', 'pt-BR'] }],
    [
      'organization: { url: https://example.com, logo: /logo.svg, employees: 240 }',
      { organization: { url: 'https://example.com', logo: '/logo.svg', employees: 240 } },
    ],
    ['icon: /favicon.png', { icon: '/favicon.png' }],
    [
      'themeColor: { light: "#FFFFFF", dark: "#182124" }',
      { themeColor: { light: '#FFFFFF', dark: '#182124' } },
    ],
    ['levels: [junior, senior]', { allowed: { level: ['junior', 'senior'] } }],
    ['teams: [Parks, Rivers]', { allowed: { team: ['Parks', 'Rivers'] } }],
    ['employmentTypes: [FULL_TIME]', { allowed: { employmentType: ['FULL_TIME'] } }],
    [
      'privacyPolicy: { en: https://example.com/p, pt-br: https://example.com/d }',
      { privacyPolicy: { en: 'https://example.com/p', 'pt-BR': 'https://example.com/d' } },
    ],
    [
      'rules: { pay-range: error, complete-salary: off }',
      { rules: { 'pay-range': 'error', 'complete-salary': 'off' } },
    ],
    ['aggregators: [jooble, indeed, jooble]', { aggregators: ['jooble', 'indeed'] }],
    ['closed: { keepDays: 0 }', { keepDays: 0 }],
    [
      'embed: { allow: [https://www.Example.com/, "https://*.bücher.example", https://a.example:8443] }',
      {
        embed: {
          allow: ['https://www.example.com', 'https://*.xn--bcher-kva.example', 'https://a.example:8443'],
        },
      },
    ],
    ['embed: { allow: [] }', { embed: { allow: [] } }],
    [
      'admin: { backend: github, repo: org/careers, branch: jobs }',
      { admin: { backend: 'github', repo: 'org/careers', branch: 'jobs' } },
    ],
    [
      'admin: { backend: gitlab, repo: org/people/careers }',
      { admin: { backend: 'gitlab', repo: 'org/people/careers', branch: 'main' } },
    ],
    ['admin: { backend: test }', { admin: { backend: 'test' } }],
    [
      'repository: https://github.com/acme/jobs/tree/live',
      { repository: { host: 'github', url: 'https://github.com/acme/jobs', branch: 'live' } },
    ],
    ['rules: { body-length: info }', { rules: { 'body-length': 'info' } }],
    ['indexNow: 3f-A9c2e1b', { indexNow: '3f-A9c2e1b' }],
    ['teams:', { allowed: {} }],
  ])('reads %s', (written, values) => {
    const { site, problems } = parse(written);
    expect(problems).toEqual([]);
    expect(site).toMatchObject(values);
  });

  test.each([
    ['name: ""', 'Unexpected `` in field `name`, expected the name of the company', 7],
    ['name: [a]', 'Unexpected `["a"]` in field `name`, expected the name of the company', 7],
    [
      'url: careers.example.com',
      'Unexpected `careers.example.com` in field `url`, expected the address where the site will live, such as `https://careers.example.com`',
      6,
    ],
    [
      'url: javascript:alert(1)',
      'Unexpected `javascript:alert(1)` in field `url`, expected the address where the site will live, such as `https://careers.example.com`',
      6,
    ],
    [
      'url: https://a:b@example.com',
      'Unexpected `https://a:b@example.com` in field `url`, expected the address where the site will live, such as `https://careers.example.com`',
      6,
    ],
    [
      'url: https://example.com/?a=b',
      'Unexpected `https://example.com/?a=b` in field `url`, expected the address where the site will live, such as `https://careers.example.com`',
      6,
    ],
    [
      'defaultLocale: english language',
      'Unexpected `english language` in field `defaultLocale`, expected one of the languages of `locales`, such as `en`',
      16,
    ],
    [
      'defaultLocale: fr',
      'Unexpected `fr` in field `defaultLocale`, expected one of `en`, `de`, `pt-BR`',
      16,
    ],
    [
      'locales: []',
      'Unexpected `[]` in field `locales`, expected a list of languages such as `[en, de, pt-BR]`',
      10,
    ],
    [
      'locales: en',
      'Unexpected `en` in field `locales`, expected a list of languages such as `[en, de, pt-BR]`',
      10,
    ],
    [
      'locales: [en, d_e]',
      'Unexpected `d_e` in field `locales`, expected a list of languages such as `[en, de, pt-BR]`',
      10,
    ],
    [
      'timeZone: Berlin',
      'Unexpected `Berlin` in field `timeZone`, expected a time zone such as `Europe/Berlin`',
      11,
    ],
    [
      'organization: { logo: logo.svg }',
      'Unexpected `logo.svg` in field `organization`, at `logo`, expected facts such as `{ url: https://example.com, logo: /logo.svg, employees: 240 }`',
      15,
    ],
    [
      'organization: { size: 3 }',
      'Unexpected `{"size":3}` in field `organization`, expected facts such as `{ url: https://example.com, logo: /logo.svg, employees: 240 }`',
      15,
    ],
    [
      'icon: https://example.com/icon.svg',
      'Unexpected `https://example.com/icon.svg` in field `icon`, expected an SVG, PNG or ICO file of the folder `public`, such as `/icon.svg`',
      7,
    ],
    [
      'themeColor: { light: teal, dark: "#182124" }',
      'Unexpected `teal` in field `themeColor`, at `light`, expected the colours of the browser’s bars, such as `{ light: "#ffffff", dark: "#182124" }`',
      13,
    ],
    [
      'embed: { allow: [https://example.com/jobs] }',
      'Unexpected `https://example.com/jobs` in field `embed`, at `allow`, expected the websites that may show the postings in a frame, such as `{ allow: [https://www.example.com] }`',
      8,
    ],
    [
      'closed: { keepDays: -1 }',
      'Unexpected `-1` in field `closed`, at `keepDays`, expected a number of days such as `{ keepDays: 180 }`',
      9,
    ],
    [
      'closed: {}',
      'Unexpected `{}` in field `closed`, at `keepDays`, expected a number of days such as `{ keepDays: 180 }`',
      9,
    ],
    [
      'aggregators: [jooble, stepstone]',
      'Unexpected `stepstone` in field `aggregators`, expected a list such as `[indeed, jooble]`, with any of `indeed`, `linkedin`, `jooble`, `careerjet`, `adzuna`, `talent`',
      14,
    ],
    [
      'pages: [About Us]',
      'Unexpected `About Us` in field `pages`, expected the names of the pages in the navigation, in its order, such as `[about, benefits, how-we-hire]`; without it, all of them by name',
      8,
    ],
    [
      'privacyPolicy: { en: http://example.com }',
      'Unexpected `http://example.com` in field `privacyPolicy`, at `en`, expected an `https://` address a language, such as `{ en: https://example.com/privacy }`',
      16,
    ],
  ])('rejects %s', (written, message, column) => {
    const { problems, line } = parse(written);
    expect(problems).toMatchObject([{ file: 'site.yaml', ruleId: 'site-value', line, column, message }]);
  });

  test.each([
    'levels: [boss]',
    'levels: []',
    'teams: Parks',
    'employmentTypes: [fulltime]',
    'rules: { unique-slug: off }',
    'rules: { nonsense: off }',
    'rules: { pay-range: loud }',
    'repository: acme/jobs',
    'admin: { backend: ftp }',
    'admin: { backend: github }',
    'admin: { backend: github, repo: https://github.com/org/careers }',
    'admin: { backend: github, repo: org/careers, brunch: main }',
    'indexNow: short',
    'indexNow: 12345678',
    'indexNow: ../../secret',
    `indexNow: ${'a'.repeat(129)}`,
  ])('rejects %s', (written) => {
    const { problems, line } = parse(written);
    expect(problems).toMatchObject([{ ruleId: 'site-value', line }]);
  });

  test.each([
    ['aggregators: [indeed, Jobble]', 'Did you mean `jooble`?'],
    ['levels: [senoir]', 'Did you mean `senior`?'],
    [
      'aggregators: indeed',
      'Write a list such as `[indeed, jooble]`, with any of `indeed`, `linkedin`, `jooble`, `careerjet`, `adzuna`, `talent`.',
    ],
  ])('says what was meant by %s', (written, hint) => {
    const { problems, line } = parse(written);
    expect(problems).toMatchObject([{ ruleId: 'site-value', line, hint }]);
  });

  test.each([
    ['nmae: x', 'Did you mean `name`?'],
    ['timezone: Europe/Berlin', 'Did you mean `timeZone`?'],
    ['__proto__: { name: x }', undefined],
    ['constructor: x', undefined],
  ])('rejects the unknown field in %s', (written, hint) => {
    const { problems, line } = parse(written);
    expect(problems).toMatchObject([{ ruleId: 'no-unknown-field', line, ...(hint && { hint }) }]);
  });

  test('names every missing field', () => {
    const { problems } = parseSite(source('site.yaml', 'teams: [a]\n'));
    expect(problems.map(({ message }) => message)).toEqual(
      ['name', 'url', 'defaultLocale', 'locales', 'timeZone'].map(
        (key) => `Unexpected end of the file, expected the field \`${key}\``,
      ),
    );
  });

  test('keeps what could be read beside what could not', () => {
    const { site } = parse('timeZone: Berlin');
    expect(site).toMatchObject({ name: 'Tarnwerk', locales: ['en', 'de', 'pt-BR'], timeZone: 'UTC' });
  });

  test.each([
    ['name: a: b\nurl: x', 1, 'Unexpected colon in field `name`, expected the value in quotes'],
    ['name: a\n\n# note\nurl: x: y', 4, 'Unexpected colon in field `url`, expected the value in quotes'],
    ['name: a\r\nurl: b: c\r\n', 2, 'Unexpected colon in field `url`, expected the value in quotes'],
    [
      'name: "a\nurl: b',
      1,
      'Unexpected quotation mark in field `name`, expected quotes that open and close once',
    ],
    [
      'name: a\nteams: [*a]',
      2,
      'Unexpected `[` at the beginning of field `teams`, expected the value in quotes',
    ],
    ['name: a\nname: b', 2, 'Unexpected second field `name`, expected each field once'],
  ])('says on which line %j is broken', (text, line, message) => {
    expect(parseSite(source('site.yaml', text)).problems).toMatchObject([{ line, message }]);
  });

  test.each(['', 'hello', '- a', '42', '# only a comment'])('rejects %j, which holds no fields', (text) => {
    expect(parseSite(source('site.yaml', text)).problems).toMatchObject([{ ruleId: 'site-file', line: 1 }]);
  });

  test('rejects a missing and an unreadable file', () => {
    expect(parseSite(undefined).problems).toMatchObject([{ file: 'site.yaml', ruleId: 'site-file' }]);
    expect(parseSite({ path: 'site.yaml', unreadable: 'utf16' }).problems).toMatchObject([
      { ruleId: 'readable-file' },
    ]);
  });
});
