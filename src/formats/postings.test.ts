import { describe, expect, test } from 'vitest';
import { fieldNames, publicFields } from '../postings/fields.ts';
import { aPublication, readJson } from './api/a-publication.ts';
import type { PostingEntry, PostingsFile } from './api/schemas.ts';
import { postings as format } from './postings.ts';

type APosting = NonNullable<Parameters<typeof aPublication>[0]['postings']>[number];

const read = (postings: APosting[], locale = 'en') =>
  readJson<PostingsFile>(format, aPublication({ postings }), locale);

/** The entry of one posting. */
function readOne(posting: APosting): PostingEntry {
  const [entry, ...others] = read([posting], posting.locale).postings;
  if (!entry || others.length > 0) throw new Error('Expected one posting');
  return entry;
}

test('has the open, listed postings of a language, newest first', () => {
  const file = read([
    { requisition: 'b', datePosted: '2026-11-01' },
    { requisition: 'c', datePosted: '2026-11-02' },
    { requisition: 'a', datePosted: '2026-11-01' },
    { requisition: 'd', locale: 'de' },
    { requisition: 'closed', validThrough: '2026-11-22' },
    { requisition: 'upcoming', datePosted: '2026-11-24' },
    { requisition: 'draft', draft: true },
    { requisition: 'unlisted', unlisted: true },
  ]);
  expect(file).toMatchObject({ version: 1, locale: 'en', url: 'https://example.com/careers/en/', count: 3 });
  expect(file.postings.map(({ id }) => id)).toEqual(['c.en', 'a.en', 'b.en']);
});

test('is an empty list for a language without postings', () => {
  expect(read([], 'fr')).toMatchObject({ count: 0, postings: [] });
});

test('has the addresses of translations that are open and listed, by locale', () => {
  const translated = (de: APosting) =>
    read([
      { requisition: 'a', slug: 'gardener' },
      { requisition: 'a', locale: 'de', slug: 'gärtner', ...de },
    ]).postings[0]?.translations;
  expect(translated({})).toEqual({ de: 'https://example.com/careers/de/jobs/g%C3%A4rtner/' });
  for (const hidden of [
    { draft: true },
    { unlisted: true },
    { validThrough: '2026-11-22' },
    { datePosted: '2026-11-24' },
  ])
    expect(translated(hidden)).toEqual({});
});

test('has every public field that was stated under its own name, and no other', () => {
  const stated: APosting = {
    team: 'Parks',
    openings: 2,
    aiScreening: false,
    experienceMonths: 0,
    aliases: ['/old/'],
  };
  expect(readOne(stated)).toMatchObject({
    team: 'Parks',
    openings: 2,
    aiScreening: false,
    experienceMonths: 0,
  });
  const names = Object.keys(readOne(stated)).filter((name) => fieldNames.some((field) => field === name));
  expect(names.toSorted()).toEqual(
    [
      ...['locale', 'title', 'country', 'level', 'datePosted', 'apply', 'workplaceType', 'slug', 'vacancy'],
      ...['team', 'openings', 'aiScreening', 'experienceMonths'],
    ].toSorted(),
  );
});

test('publishes every field but those that steer the site', () => {
  expect(fieldNames.filter((name) => !publicFields.includes(name))).toEqual(['aliases', 'draft', 'unlisted']);
});

test('says in words what the site says in words', () => {
  const entry = readOne({
    locale: 'de',
    country: ['DE', 'FR'],
    city: ['Berlin, DE', 'Lyon, FR', 'Köln, DE', 'Nizza, FR'],
    level: 'senior',
    employmentType: ['FULL_TIME', 'PART_TIME'],
    validThrough: '2026-12-31',
    experienceMonths: 24,
    ...({ salaryMin: 60000, salaryMax: 75000, salaryCurrency: 'EUR', salaryPeriod: 'YEAR' } as const),
  });
  expect(entry.place).toBe('Berlin, Deutschland · Lyon, Frankreich und 2 weitere Orte');
  expect(entry.places).toEqual([
    'Berlin, Deutschland',
    'Lyon, Frankreich',
    'Köln, Deutschland',
    'Nizza, Frankreich',
  ]);
  expect(entry.pay?.replace(/\s/g, ' ')).toBe('60.000–75.000 € pro Jahr');
  expect(entry.words).toEqual({
    country: ['Deutschland', 'Frankreich'],
    level: 'Senior',
    datePosted: '2. November 2026',
    validThrough: '31. Dezember 2026',
    workplaceType: 'Vor Ort',
    employmentType: ['Vollzeit', 'Teilzeit'],
    experienceMonths: '2 Jahre',
    vacancy: 'Zu besetzende Stelle',
  });
});

test('has the sections as HTML that works elsewhere, and as text', () => {
  const body =
    'We care.\n\n## What you bring\n\n- [Roses](/en/roses/)\n- *Time*\n\n## Our park\n\n![A](/a.png)';
  expect(readOne({ body }).sections).toEqual([
    { html: '<p>We care.</p>', text: 'We care.' },
    {
      id: 'requirements',
      kind: 'requirements',
      heading: 'What you bring',
      html: '<ul>\n<li><a href="https://example.com/careers/en/roses/">Roses</a></li>\n<li><em>Time</em></li>\n</ul>',
      text: '- Roses\n- Time',
    },
    {
      id: 'section-1',
      heading: 'Our park',
      html: '<p><img src="https://example.com/careers/a.png" alt="A"></p>',
      text: '',
    },
  ]);
});

describe('what means something elsewhere is read as it was', () => {
  test.each([
    '</script><script>alert(1)</script>',
    ']]> --> "\\" \u0000\u0007\u001b\u007f\u2028\u2029\ufeff',
    'half of one \ud83d',
    'مهندس ‏"א"‏ \u202egro.live\u202c',
    '👩‍🌾 𝕌 ﷽',
    '__proto__',
    'constructor',
  ])('%j', (text) => {
    const entry = readOne({ title: text, team: text, city: [text], excerpt: text, salaryNote: text });
    expect([entry.title, entry.team, entry.city, entry.excerpt, entry.salaryNote]).toEqual([
      text,
      text,
      [text],
      text,
      text,
    ]);
    expect(entry.place).toBe(`${text}, Germany`);
  });

  test('a body of 50 KB', () => {
    const body = `${'R&D – مهندس 👩‍🌾 "quoted" & more. '.repeat(1500)}\n\n\`\`\`\n</script>]]>\n\`\`\``;
    const [section] = readOne({ body }).sections;
    expect(section?.text.length).toBeGreaterThan(50_000);
    expect(section?.text).toBe(`${body.split('\n')[0]?.trim()}\n\n</script>]]>`);
    expect(section?.html).not.toContain('</script>');
  });

  test('HTML in a body, which is left out', () => {
    const [section] = readOne({
      body: 'a <script>alert(1)</script> b [c](javascript:alert) ![d](//evil.example/)',
    }).sections;
    expect(section?.html).not.toMatch(/<script|javascript:|evil/);
  });
});
