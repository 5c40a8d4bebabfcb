import { describe, expect, test } from 'vitest';
import { aPolicy } from './a-posting.ts';
import { fieldNames, fieldRow } from './fields.ts';
import { parsePosting } from './parse.ts';
import type { PostingPolicy } from './posting.ts';
import { source } from './source.ts';

const required = [
  'locale: en',
  'title: Gardener',
  'country: DE',
  'level: mid',
  'datePosted: 2026-11-02',
  'apply: jobs@example.com',
];

/** A posting whose last fields are those under test: the first of them is on line 8, or replaces its required one. */
function parse(written: string, policy: PostingPolicy = aPolicy()) {
  const name = /^\w+/.exec(written)?.[0];
  const others = required.filter((line) => !line.startsWith(`${name}:`));
  const text = `---\n${[...others, written].join('\n')}\n---\n\nText.\n`;
  const { posting, problems } = parsePosting(source('postings/gardener.md', text), policy);
  return { posting, problems, line: others.length + 2 };
}

describe('good values', () => {
  test.each([
    ['locale: DE', 'locale', 'de'],
    ['title: "  Gärtner (m/w/d)  "', 'title', 'Gärtner (m/w/d)'],
    ['title: Ga\u0308rtner', 'title', 'G\u00e4rtner'],
    ['title: 2026', 'title', '2026'],
    ['title: true', 'title', 'true'],
    ['title: NO', 'title', 'NO'],
    ['title: "a # b: c"', 'title', 'a # b: c'],
    ['title: >\n  Gardener\n  of parks', 'title', 'Gardener of parks'],
    ['country: NO', 'country', ['NO']],
    ['country: [DE, AT]', 'country', ['DE', 'AT']],
    ['country:\n  - DE\n  - AT', 'country', ['DE', 'AT']],
    ['country:\n- DE\n- AT', 'country', ['DE', 'AT']],
    ['country: DE # Germany', 'country', ['DE']],
    ['datePosted: "2026-11-02"', 'datePosted', '2026-11-02'],
    ['apply: https://example.com/jobs?id=1&x=ü#apply', 'apply', 'https://example.com/jobs?id=1&x=ü#apply'],
    ['apply: r&d+jobs@example.co.uk', 'apply', 'r&d+jobs@example.co.uk'],
    ['city: Berlin, DE', 'city', ['Berlin, DE']],
    ['region: [US-CA, US-NY]', 'region', ['US-CA', 'US-NY']],
    ['employmentType: [FULL_TIME, PART_TIME]', 'employmentType', ['FULL_TIME', 'PART_TIME']],
    ['salaryMin: 60000', 'salaryMin', 60000],
    ['salaryMin: 16.5', 'salaryMin', 16.5],
    ['salaryMin: 1234.5', 'salaryMin', 1234.5],
    ['weeklyHours: 38.5', 'weeklyHours', 38.5],
    ['experienceMonths: 0', 'experienceMonths', 0],
    ['reference: 0042', 'reference', '0042'],
    ['reference: 1.10', 'reference', '1.10'],
    ['reference: 0x1F', 'reference', '0x1F'],
    ['reference: 12345678901234567890', 'reference', '12345678901234567890'],
    ['reference: 12:30', 'reference', '12:30'],
    ['skills: [TypeScript, 0042, true, "C#"]', 'skills', ['TypeScript', '0042', 'true', 'C#']],
    ['skills:\n  - TypeScript\n  - 007\n  - "a # b"', 'skills', ['TypeScript', '007', 'a # b']],
    ['skills: [\n  TypeScript,\n  007\n]', 'skills', ['TypeScript', '007']],
    ['skills: []', 'skills', undefined],
    ['startDate: immediately', 'startDate', 'immediately'],
    ['startDate: 2027-02-01', 'startDate', '2027-02-01'],
    ['slug: backend-entwicklerin', 'slug', 'backend-entwicklerin'],
    ['slug: 庭師', 'slug', '庭師'],
    ['validThrough: 9999-12-31', 'validThrough', '9999-12-31'],
    ['validThrough:', 'validThrough', undefined],
    ['team: # not known yet', 'team', undefined],
    ['validThrough: ""', 'validThrough', undefined],
    ['draft: true', 'draft', true],
    ['aliases: [/jobs/backend/, /über]', 'aliases', ['/jobs/backend/', '/über']],
    ['duration: constructor', 'duration', 'constructor'],
    ['team: __proto__', 'team', '__proto__'],
  ])('%j', (written, field, value) => {
    const { posting, problems } = parse(written);
    expect(problems).toEqual([]);
    expect(posting?.[field as 'title']).toEqual(value);
  });

  test('every example of the field table', () => {
    for (const name of fieldNames) {
      const { example } = fieldRow(name);
      expect(parse(`${name}: ${JSON.stringify(example)}`).problems, name).toEqual([]);
    }
  });
});

describe('bad values', () => {
  test.each([
    [
      'locale: german',
      'Unexpected `german` in field `locale`, expected one of `en`, `de`, `fr`',
      'Write `locale: de`.',
      9,
    ],
    [
      'locale: Deutsch',
      'Unexpected `Deutsch` in field `locale`, expected one of `en`, `de`, `fr`',
      'Write `locale: de`.',
      9,
    ],
    [
      'locale: de_DE',
      'Unexpected `de_DE` in field `locale`, expected one of `en`, `de`, `fr`',
      'Write `locale: de`.',
      9,
    ],
    [
      'locale: constructor',
      'Unexpected `constructor` in field `locale`, expected one of `en`, `de`, `fr`',
      fieldRow('locale').description,
      9,
    ],
    [
      'title: "a\\nb"',
      'Unexpected `a b` in field `title`, expected the job title, on one line of at most 200 characters',
      fieldRow('title').description,
      8,
    ],
    [
      'title: "a\\u001bb"',
      'Unexpected `a b` in field `title`, expected the job title, on one line of at most 200 characters',
      fieldRow('title').description,
      8,
    ],
    [
      'title: "a\\u202eb"',
      'Unexpected `a b` in field `title`, expected the job title, on one line of at most 200 characters',
      fieldRow('title').description,
      8,
    ],
    [
      'title: "a\\ud800"',
      'Unexpected `a` in field `title`, expected the job title, on one line of at most 200 characters',
      fieldRow('title').description,
      8,
    ],
    [
      'title: [a, b]',
      'Unexpected list in field `title`, expected one value: the job title, on one line of at most 200 characters',
      fieldRow('title').description,
      8,
    ],
    [
      'title: { a: b }',
      'Unexpected group of fields in field `title`, expected one value: the job title, on one line of at most 200 characters',
      fieldRow('title').description,
      8,
    ],
    [
      'country: UK',
      'Unexpected `UK` in field `country`, expected a country code of two capital letters such as `DE`',
      'Write `country: GB`.',
      10,
    ],
    [
      'country: de',
      'Unexpected `de` in field `country`, expected a country code of two capital letters such as `DE`',
      'Write `country: DE`.',
      10,
    ],
    [
      'country: Allemagne',
      'Unexpected `Allemagne` in field `country`, expected a country code of two capital letters such as `DE`',
      'Write `country: DE`.',
      10,
    ],
    [
      'country: EU',
      'Unexpected `EU` in field `country`, expected a country code of two capital letters such as `DE`',
      fieldRow('country').description,
      10,
    ],
    [
      'country: constructor',
      'Unexpected `constructor` in field `country`, expected a country code of two capital letters such as `DE`',
      fieldRow('country').description,
      10,
    ],
    [
      'country: __proto__',
      'Unexpected `__proto__` in field `country`, expected a country code of two capital letters such as `DE`',
      fieldRow('country').description,
      10,
    ],
    [
      'level: Senior',
      'Unexpected `Senior` in field `level`, expected one of `intern`, `junior`, `mid`, `senior`, `staff`, `principal`, `lead`, `manager`, `director`, `executive`',
      'Write `level: senior`.',
      8,
    ],
    [
      'level: berufserfahren',
      'Unexpected `berufserfahren` in field `level`, expected one of `intern`, `junior`, `mid`, `senior`, `staff`, `principal`, `lead`, `manager`, `director`, `executive`',
      'Write `level: senior`.',
      8,
    ],
    [
      'level: toString',
      'Unexpected `toString` in field `level`, expected one of `intern`, `junior`, `mid`, `senior`, `staff`, `principal`, `lead`, `manager`, `director`, `executive`',
      fieldRow('level').description,
      8,
    ],
    [
      'datePosted: 02.11.2026',
      'Unexpected `02.11.2026` in field `datePosted`, expected a date written as `YYYY-MM-DD`',
      'Write `datePosted: 2026-11-02`.',
      13,
    ],
    [
      'datePosted: 2026-02-30',
      'Unexpected `2026-02-30` in field `datePosted`, expected a date written as `YYYY-MM-DD`',
      'There is no such day. Write one that the calendar has.',
      13,
    ],
    [
      'datePosted: 20261102',
      'Unexpected `20261102` in field `datePosted`, expected a date written as `YYYY-MM-DD`',
      'Write `datePosted: 2026-11-02`.',
      13,
    ],
    [
      'datePosted: 11/12/2026',
      'Unexpected `11/12/2026` in field `datePosted`, expected a date written as `YYYY-MM-DD`',
      'It can be read in two ways: write `datePosted: 2026-11-12` or `datePosted: 2026-12-11`.',
      13,
    ],
    [
      'validThrough: 2026-12-31T00:00:00Z',
      'Unexpected `2026-12-31T00:00:00Z` in field `validThrough`, expected a date written as `YYYY-MM-DD`',
      'Write `validThrough: 2026-12-31`.',
      15,
    ],
    [
      'apply: http://example.com',
      'Unexpected `http://example.com` in field `apply`, expected an `https://` address or an e-mail address',
      'Did you mean `https://example.com`?',
      8,
    ],
    [
      'apply: example.com/jobs',
      'Unexpected `example.com/jobs` in field `apply`, expected an `https://` address or an e-mail address',
      'Write `apply: https://example.com/jobs`.',
      8,
    ],
    [
      'apply: mailto:jobs@example.com',
      'Unexpected `mailto:jobs@example.com` in field `apply`, expected an `https://` address or an e-mail address',
      'Write `apply: jobs@example.com`.',
      8,
    ],
    [
      'workplaceType: Home Office',
      'Unexpected `Home Office` in field `workplaceType`, expected one of `on-site`, `hybrid`, `remote`',
      'Write `workplaceType: remote`.',
      16,
    ],
    [
      'region: us-ca',
      'Unexpected `us-ca` in field `region`, expected a region code such as `US-CA` or `CA-ON`',
      'Write `region: US-CA`.',
      9,
    ],
    [
      'employmentType: Vollzeit',
      'Unexpected `Vollzeit` in field `employmentType`, expected one of `FULL_TIME`, `PART_TIME`, `CONTRACTOR`, `TEMPORARY`, `INTERN`, `VOLUNTEER`, `PER_DIEM`, `OTHER`',
      'Write `employmentType: FULL_TIME`.',
      17,
    ],
    [
      'salaryMin: 60.000',
      'Unexpected `60.000` in field `salaryMin`, expected a plain number such as `60000`',
      'Write `salaryMin: 60000`, without a separator.',
      12,
    ],
    [
      'salaryMin: 60.000 # gross',
      'Unexpected `60.000` in field `salaryMin`, expected a plain number such as `60000`',
      'Write `salaryMin: 60000`, without a separator.',
      12,
    ],
    [
      'salaryMin: 6e4',
      'Unexpected `6e4` in field `salaryMin`, expected a plain number such as `60000`',
      'Write `salaryMin: 60000`, without a separator.',
      12,
    ],
    [
      'validThrough: 0123',
      'Unexpected `0123` in field `validThrough`, expected a date written as `YYYY-MM-DD`',
      fieldRow('validThrough').description,
      15,
    ],
    [
      'salaryMin: 060000',
      'Unexpected `060000` in field `salaryMin`, expected a plain number such as `60000`',
      'Write `salaryMin: 60000`, without a separator.',
      12,
    ],
    [
      'salaryMin: 60,000',
      'Unexpected `60,000` in field `salaryMin`, expected a plain number such as `60000`',
      'Write `salaryMin: 60000`.',
      12,
    ],
    [
      'salaryMin: 60 000 €',
      'Unexpected `60 000 €` in field `salaryMin`, expected a plain number such as `60000`',
      'Write `salaryMin: 60000` and `salaryCurrency: EUR`.',
      12,
    ],
    [
      'salaryMin: 50k',
      'Unexpected `50k` in field `salaryMin`, expected a plain number such as `60000`',
      'Write `salaryMin: 50000`.',
      12,
    ],
    [
      'salaryMin: "60000"',
      'Unexpected `60000` in field `salaryMin`, expected a plain number such as `60000`',
      'Write `salaryMin: 60000`, without quotation marks.',
      12,
    ],
    [
      'salaryMin: .inf',
      'Unexpected `Infinity` in field `salaryMin`, expected a plain number such as `60000`',
      fieldRow('salaryMin').description,
      12,
    ],
    [
      'salaryMin: .nan',
      'Unexpected `NaN` in field `salaryMin`, expected a plain number such as `60000`',
      fieldRow('salaryMin').description,
      12,
    ],
    [
      'salaryMin: -1',
      'Unexpected `-1` in field `salaryMin`, expected a plain number such as `60000`',
      fieldRow('salaryMin').description,
      12,
    ],
    [
      'salaryCurrency: €',
      'Unexpected `€` in field `salaryCurrency`, expected a currency code such as `EUR`',
      'Write `salaryCurrency: EUR`.',
      17,
    ],
    [
      'salaryCurrency: valueOf',
      'Unexpected `valueOf` in field `salaryCurrency`, expected a currency code such as `EUR`',
      fieldRow('salaryCurrency').description,
      17,
    ],
    [
      'salaryPeriod: monthly',
      'Unexpected `monthly` in field `salaryPeriod`, expected one of `HOUR`, `DAY`, `WEEK`, `MONTH`, `YEAR`',
      'Write `salaryPeriod: MONTH`.',
      15,
    ],
    [
      'slug: Back End',
      'Unexpected `Back End` in field `slug`, expected lower-case letters, digits and hyphens',
      'Write `slug: back-end`.',
      7,
    ],
    [
      'slug: ../x',
      'Unexpected `../x` in field `slug`, expected lower-case letters, digits and hyphens',
      'Write `slug: x`.',
      7,
    ],
    [
      'slug: __proto__',
      'Unexpected `__proto__` in field `slug`, expected lower-case letters, digits and hyphens',
      'Write `slug: proto`.',
      7,
    ],
    [
      'openings: 2.5',
      'Unexpected `2.5` in field `openings`, expected a whole number of 1 or more',
      fieldRow('openings').description,
      11,
    ],
    [
      'openings: 0',
      'Unexpected `0` in field `openings`, expected a whole number of 1 or more',
      fieldRow('openings').description,
      11,
    ],
    [
      'openings: two',
      'Unexpected `two` in field `openings`, expected a whole number of 1 or more',
      fieldRow('openings').description,
      11,
    ],
    [
      'vacancy: Pool',
      'Unexpected `Pool` in field `vacancy`, expected one of `existing`, `pool`',
      'Write `vacancy: pool`.',
      10,
    ],
    [
      'startDate: asap',
      'Unexpected `asap` in field `startDate`, expected a date written as `YYYY-MM-DD`, or `immediately`',
      'Write `startDate: immediately`.',
      12,
    ],
    [
      'weeklyHours: 38,5',
      'Unexpected `38,5` in field `weeklyHours`, expected a number of hours such as `38.5`',
      'Write `weeklyHours: 38.5`.',
      14,
    ],
    [
      'weeklyHours: "200"',
      'Unexpected `200` in field `weeklyHours`, expected a number of hours such as `38.5`',
      fieldRow('weeklyHours').description,
      14,
    ],
    [
      'education: Bachelor',
      'Unexpected `Bachelor` in field `education`, expected one of `none`, `high-school`, `associate`, `bachelor`, `postgraduate`, `professional-certificate`',
      'Write `education: bachelor`.',
      12,
    ],
    [
      'contactEmail: Ada <ada@example.com>',
      'Unexpected `Ada <ada@example.com>` in field `contactEmail`, expected an e-mail address',
      'Did you mean `ada@example.com`?',
      15,
    ],
    [
      'contactEmail: a?bcc=b@example.com',
      'Unexpected `a?bcc=b@example.com` in field `contactEmail`, expected an e-mail address',
      undefined,
      15,
    ],
    [
      'draft: yes',
      'Unexpected `yes` in field `draft`, expected `true` or `false`',
      'Write `draft: true`.',
      8,
    ],
    [
      'draft: "false"',
      'Unexpected `false` in field `draft`, expected `true` or `false`',
      'Write `draft: false`, without quotation marks.',
      8,
    ],
    ['draft: 0', 'Unexpected `0` in field `draft`, expected `true` or `false`', 'Write `draft: false`.', 8],
    [
      'aliases: [https://example.com/x]',
      'Unexpected `https://example.com/x` in field `aliases`, expected a path of this site that begins with `/`',
      fieldRow('aliases').description,
      11,
    ],
    [
      'aliases: //evil.example',
      'Unexpected `//evil.example` in field `aliases`, expected a path of this site that begins with `/`',
      fieldRow('aliases').description,
      10,
    ],
    ...[
      '/',
      '/a//b',
      '/a/./b',
      '/a%2fb',
      '/a/%2e%2e/b',
      '/a%zz',
      '/a%ff',
      '/a%0Ab',
      '/a%5Cb',
      '/a%E2%80%AEb',
    ].map((path): [string, string, string, number] => [
      `aliases: ${path}`,
      `Unexpected \`${path}\` in field \`aliases\`, expected a path of this site that begins with \`/\``,
      fieldRow('aliases').description,
      10,
    ]),
    [
      'aliases: /a/../b',
      'Unexpected `/a/../b` in field `aliases`, expected a path of this site that begins with `/`',
      fieldRow('aliases').description,
      10,
    ],
  ])('%j', (written, message, hint, column) => {
    const { posting, problems, line } = parse(written);
    expect(posting).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ message, line, column, severity: 'error', ...(hint && { hint }) });
  });

  test.each([
    'javascript:alert(1)',
    'https://user:secret@example.com',
    'https://jobs.example.com@evil.example/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://localhost/',
    'https://2130706433/',
    'https:/example.com',
    'https:\\\\example.com',
    'https://example.com/"onclick=',
    'https://exa\u200bmple.com',
    'data:text/html,x',
    'ftp://example.com',
    'a@b',
    'a b@example.com',
  ])('is not somewhere to apply: %j', (address) => {
    expect(parse(`apply: ${JSON.stringify(address)}`).problems).toMatchObject([{ ruleId: 'field-value' }]);
  });

  test('rejects text that is too long', () => {
    expect(parse(`title: ${'x'.repeat(201)}`).problems[0]?.message).toMatch(
      /^Unexpected `x{59}…` in field `title`/,
    );
    expect(parse(`skills: [${'x, '.repeat(300)}x]`).problems).toHaveLength(1);
  });
});

describe('lists', () => {
  test.each([
    [
      'country: [DE, UK, XX, AT]',
      [
        ['UK', 0, 15],
        ['XX', 0, 19],
      ],
    ],
    [
      'country:\n  - DE\n  - UK\n  - XX',
      [
        ['UK', 2, 5],
        ['XX', 3, 5],
      ],
    ],
    ['country:\n- UK', [['UK', 1, 3]]],
    ['country: [\n  "DE",\n  \'UK\' ,\n]', [['UK', 2, 3]]],
    [
      'country: ["DE, UK", "XX"]',
      [
        ['DE, UK', 0, 11],
        ['XX', 0, 21],
      ],
    ],
  ])('names every bad item at its place: %j', (written, items) => {
    const { problems, line } = parse(written);
    expect(problems.map(({ actual, line, column }) => [actual, line, column])).toEqual(
      items.map(([actual, below, column]) => [actual, line + Number(below), column]),
    );
  });

  test.each([
    [
      'skills:\n  - C\n  - C # and more',
      'no-cut-value',
      2,
      5,
      'Everything from `#` on would be left out. Write `"C # and more"`.',
    ],
    ['skills: [a, “b”]', 'no-curly-quotes', 0, 13, 'Write `"b"`.'],
    ['skills:\n  - a\n  -\n  - b', 'field-value', undefined, undefined, fieldRow('skills').description],
    ['skills: [[a]]', 'field-value', 0, 9, fieldRow('skills').description],
  ])('finds the slip in an item: %j', (written, ruleId, below, column, hint) => {
    const { problems, line } = parse(written);
    expect(problems).toMatchObject([
      { ruleId, hint, ...(below !== undefined && { line: line + below }), ...(column && { column }) },
    ]);
  });

  test('finds the slip in a value that goes on over a second line', () => {
    const { problems, line } = parse('team: Parks\n  and gardens # of the city\n');
    expect(problems).toMatchObject([
      {
        ruleId: 'no-cut-value',
        line,
        column: 7,
        hint: 'Everything from `#` on would be left out. Write `team: "Parks and gardens # of the city"`.',
      },
    ]);
    expect(parse('team: Parks\n  # a remark\n').problems).toEqual([]);
  });

  test('takes an empty list for a field that is left out', () => {
    expect(parse('country: []').problems).toMatchObject([
      {
        ruleId: 'no-missing-field',
        message:
          'Unexpected empty field `country`, expected a country code of two capital letters such as `DE`',
      },
    ]);
  });
});

describe('names of fields', () => {
  test.each([
    ['contry: DE', 'contry', 'Did you mean `country`?'],
    ['Titel: x', 'Titel', 'Did you mean `title`?'],
    ['date_posted: 2026-11-02', 'date_posted', 'Did you mean `datePosted`?'],
    ['valid through: 2026-11-02', 'valid through', 'Write `validThrough: 2026-11-02`.'],
    ['größe: 2', 'größe', 'The fields are listed in `content/README.md`.'],
    ['"__proto__": { locale: en }', '__proto__', 'The fields are listed in `content/README.md`.'],
    ['constructor: x', 'constructor', 'The fields are listed in `content/README.md`.'],
    ['toString: x', 'toString', 'The fields are listed in `content/README.md`.'],
    ['hasOwnProperty: x', 'hasOwnProperty', 'The fields are listed in `content/README.md`.'],
  ])('names the field that was probably meant: %s', (written, name, hint) => {
    const { problems, line } = parse(written);
    expect(problems).toMatchObject([
      {
        ruleId: 'no-unknown-field',
        line,
        column: 1,
        hint,
        message: `Unexpected field \`${name}\`, expected a field of the posting format`,
      },
    ]);
  });

  test('pollutes no prototype', () => {
    parse('__proto__: { polluted: true }');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('names every missing field with its meaning and an example', () => {
    const { problems } = parsePosting(
      source('postings/gardener.en.md', '---\nteam: Parks\n---\n\nText.\n'),
      aPolicy(),
    );
    expect(problems.map(({ message }) => message)).toEqual(
      ['locale', 'title', 'country', 'level', 'datePosted', 'apply'].map(
        (name) => `Unexpected end of the fields, expected the field \`${name}\``,
      ),
    );
    expect(problems[2]?.hint).toBe(
      'Where the job is done or, for remote jobs, from where it may be done. One code or a list. For example `country: DE`.',
    );
  });

  test('says where a required field is empty', () => {
    const { problems, line } = parse('title:');
    expect(problems).toMatchObject([
      {
        line,
        message:
          'Unexpected empty field `title`, expected the job title, on one line of at most 200 characters',
      },
    ]);
  });
});

describe('what is written and what YAML makes of it', () => {
  test.each([
    [
      'title: C# dev # senior',
      'no-cut-value',
      'Everything from `#` on would be left out. Write `title: "C# dev # senior"`.',
      8,
    ],
    [
      'reference: #42',
      'no-cut-value',
      'Everything from `#` on would be left out. Write `reference: "#42"`.',
      12,
    ],
    ['title: “Gardener”', 'no-curly-quotes', 'Write `title: "Gardener"`.', 8],
    ['title: „Gardener“', 'no-curly-quotes', 'Write `title: "Gardener"`.', 8],
    ['title: «Jardinier»', 'no-curly-quotes', 'Write `title: "Jardinier"`.', 8],
  ])('%s', (written, ruleId, hint, column) => {
    const { problems, line } = parse(written);
    expect(problems).toMatchObject([{ ruleId, hint, line, column }]);
  });
});

describe('what the site allows', () => {
  const policy = aPolicy({ allowed: { level: ['junior', 'senior'], team: ['Parks', 'Rivers'] } });

  test('names the allowed values and the nearest of them', () => {
    const { problems, line } = parse('team: Park', aPolicy({ allowed: { team: ['Parks', 'Rivers'] } }));
    expect(problems).toMatchObject([
      {
        line,
        column: 7,
        message: 'Unexpected `Park` in field `team`, expected one of `Parks`, `Rivers`',
        hint: 'Write `team: Parks`.',
      },
    ]);
  });

  test('does not suggest a value that the site does not have', () => {
    const { problems } = parse('level: praktikum', policy);
    expect(problems).toMatchObject([
      {
        message: 'Unexpected `praktikum` in field `level`, expected one of `junior`, `senior`',
        hint: 'How senior the job is.',
      },
    ]);
  });

  test('points to the item of a list', () => {
    const { problems, line } = parse(
      'employmentType: [FULL_TIME, INTERN]',
      aPolicy({ allowed: { employmentType: ['FULL_TIME'] } }),
    );
    expect(problems).toMatchObject([{ line, column: 29, actual: 'INTERN' }]);
  });
});
