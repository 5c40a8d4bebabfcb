/** What pages state for search engines: where, of whom, in valid terms, and nothing that a visitor does not see. */
import { join } from 'node:path';
import Validator from '@adobe/structured-data-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildSite, projectFolder } from './built-site.ts';
import { asList, isObject, type Json, type Statement, statementsOf, typesOf } from './json-ld.ts';
import { readPages, type SitePage } from './pages.ts';
import { readVisible, unseen } from './parity.ts';
import { realInput } from './real-input.ts';
import { readVocabulary } from './schema-org-vocabulary.ts';
import { markdown, posting, siteYaml } from './small-board.ts';

const today = '2026-11-23';
const validator = new Validator(readVocabulary());

/**
 * The statement as the validator can read it: it looks into one place alone, so that a job in several places, which
 * Google's documentation writes as a list, is shown to it once a place.
 */
function perPlace(statement: Statement): Statement[] {
  const places = asList(statement['jobLocation']);
  return places.length > 1 ? places.map((jobLocation) => ({ ...statement, jobLocation })) : [statement];
}

/** Everything that is wrong with a statement; what Google calls optional may be missing. */
async function issuesOf(statement: Statement): Promise<string[]> {
  const { '@context': context, ...own } = statement;
  expect(context).toBe('https://schema.org');
  const issues = await validator.validate({ jsonld: { [own['@type']]: perPlace(own as Statement) } });
  return issues
    .filter(({ issueMessage }) => !/^Missing field .* \(optional\)$/.test(issueMessage))
    .map(({ severity, issueMessage }) => `${own['@type']}: ${severity} ${issueMessage}`);
}

const jobPostings = (page: SitePage): Statement[] =>
  statementsOf(page.root).filter((statement) => statement['@type'] === 'JobPosting');

const pool = ({ root }: SitePage): boolean => root.all('.posting .notice').length > 0;

describe('the validator', () => {
  const job = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: 'Gardener',
    description: '<p>Plants.</p>',
    datePosted: today,
    hiringOrganization: { '@type': 'Organization', name: 'Example' },
    jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressCountry: 'DE' } },
  };

  test('knows schema.org', () => {
    const graph = readVocabulary()['@graph'];
    expect(graph.filter((entry) => entry['@type'] === 'rdfs:Class').length).toBeGreaterThan(800);
    expect(graph.filter((entry) => entry['@type'] === 'rdf:Property').length).toBeGreaterThan(1300);
  });

  test('finds nothing in a statement that is as it should be', async () => {
    expect(await issuesOf(job)).toEqual([]);
  });

  test.each<[string, { [key: string]: Json }]>([
    ['a missing title', { title: '' }],
    ['a date that is none', { datePosted: 'yesterday' }],
    [
      'a place without a country',
      { jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress' } } },
    ],
    ['a property that jobs do not have', { inLanguage: 'en' }],
    [
      'a property that an organization does not have',
      { hiringOrganization: { ...job.hiringOrganization, x: 1 } },
    ],
    ['a type that does not exist', { jobLocation: { ...job.jobLocation, '@type': 'Spot' } }],
  ])('finds %s', async (_, change) => {
    expect(await issuesOf({ ...job, ...change })).not.toEqual([]);
  });
});

describe.each([
  { name: 'the demo', contentDir: join(projectFolder, 'content'), note: '', exists: true },
  { name: 'the real input', ...realInput },
])('$name $note', ({ contentDir, exists }) => {
  const run = test.runIf(exists);
  let site: BuiltSite;
  let pages: SitePage[] = [];
  const withPath = (pattern: RegExp) => pages.filter(({ path }) => pattern.test(path));

  beforeAll(async () => {
    if (!exists) return;
    site = await buildSite({ today, contentDir, env: { ROLECALL_SEARCH: '0' } });
    expect(site.exitCode, site.stderr).toBe(0);
    pages = [...readPages(site).values()];
  });
  afterAll(() => site?.remove());

  run('an open posting has one JobPosting, and no other page has any', () => {
    const isWanted = (page: SitePage) => {
      const [article] = page.root.all('article[data-state="open"]');
      return article !== undefined && !page.isNoindex && !pool(page);
    };
    const counts = pages.map((page) => [page.path, jobPostings(page).length]);
    expect(counts.filter(([, count]) => count === 1).length).toBeGreaterThan(20);
    expect(counts).toEqual(pages.map((page) => [page.path, isWanted(page) ? 1 : 0]));
  });

  run('postings and lists say where they are, home pages whose they are, others nothing', () => {
    const wanted = ({ path, isNoindex, root }: SitePage): string[] => {
      if (isNoindex || path === '/404.html' || /^\/[\w-]+\/page\//.test(path)) return [];
      if (/^\/([\w-]+\/)?$/.test(path)) return ['Organization', 'WebSite'];
      const isList = root.all('.list-header .kicker').length > 0;
      return isList || path.includes('/jobs/') ? ['BreadcrumbList'] : [];
    };
    const found = pages.map(({ path, root }) => [
      path,
      typesOf(root).filter((type) => type !== 'JobPosting'),
    ]);
    expect(found).toEqual(pages.map((page) => [page.path, wanted(page)]));
  });

  run('a validator finds nothing wrong', async () => {
    const issues = await Promise.all(pages.flatMap(({ root }) => statementsOf(root)).map(issuesOf));
    expect(issues.flat()).toEqual([]);
  });

  run('everything in a JobPosting is on its page for everyone to see', () => {
    const found = pages.flatMap((page) => {
      const visible = readVisible(page);
      return jobPostings(page).flatMap((own) => unseen(own, visible).map((value) => `${page.path} ${value}`));
    });
    expect(found).toEqual([]);
  });

  run('the way to a page is in its links, and its last step is its heading', () => {
    for (const { path, root } of withPath(/./)) {
      const [breadcrumbs] = statementsOf(root).filter((own) => own['@type'] === 'BreadcrumbList');
      const steps = asList(breadcrumbs?.['itemListElement']).filter(isObject);
      const links = new Map(root.all('a[href]').map((link) => [link.attribute('href'), link.text]));
      for (const [index, { position, name, item }] of steps.entries()) {
        expect(position, path).toBe(index + 1);
        if (item === undefined) expect(name, path).toBe(root.one('h1').text);
        else expect(links.get(new URL(String(item)).pathname), `${path} ${item}`).toBe(name);
      }
      expect(steps.filter(({ item }) => item === undefined).length, path).toBe(steps.length > 0 ? 1 : 0);
    }
  });
});

const full = {
  title: 'Engineer (m/w/d)',
  country: ['DE', 'FR'],
  city: ['Berlin, DE', 'Lyon, FR'],
  region: ['DE-BE'],
  validThrough: '2026-12-31',
  apply: 'jobs@example.com',
  team: 'Water & Wind',
  employmentType: ['FULL_TIME', 'PART_TIME'],
  ...{ salaryMin: 50_000, salaryMax: 60_500.5, salaryCurrency: 'EUR', salaryPeriod: 'YEAR' },
  salaryNote: 'Plus a bonus',
  reference: 'E-7',
  openings: 3,
  startDate: '2027-02-01',
  weeklyHours: 38.5,
  duration: '12 months',
  education: 'bachelor',
  experienceMonths: 30,
  experienceInPlaceOfEducation: true,
  skills: ['Ruby', 'Tea'],
  contactName: 'Ada',
  contactEmail: 'ada@example.com',
};

const body = [
  'Work *with* [us](https://example.com/) & water.\n\n| a | b |\n|---|---|\n| c | d |',
  '## Your role\n\n- One\n  - Two\n- [x] Three',
  '## Requirements\n\n1. Four < five',
  '## Nice to have\n\nSix.',
  '## What we offer\n\nSeven.<br>Eight.\n\n> Nine',
].join('\n\n');

const files = {
  'site.yaml': siteYaml({
    name: 'Example & Sons',
    url: 'https://careers.example.com/jobs/',
    locales: ['en', 'ar', 'ja'],
    organization: { url: 'https://example.com', logo: '/logo.svg' },
    closed: { keepDays: 365 },
  }),
  'pages/about.en.md': markdown({ locale: 'en', title: 'About' }),
  'postings/full.en.md': posting(full, body),
  'postings/full.ar.md': posting({ ...full, locale: 'ar' }, body),
  'postings/full.ja.md': posting({ ...full, locale: 'ja' }, body),
  'postings/remote.en.md': posting({
    ...{ country: ['DE', 'US'], workplaceType: 'remote', startDate: 'immediately', salaryMax: 30 },
    ...{ salaryCurrency: 'USD', salaryPeriod: 'HOUR', education: 'none', experienceMonths: 0 },
  }),
  'postings/pool.en.md': posting({ vacancy: 'pool' }),
  'postings/closed.en.md': posting({ validThrough: '2026-11-22' }),
  'postings/unlisted.en.md': posting({ unlisted: true }),
  'postings/upcoming.en.md': posting({ datePosted: '2026-12-01' }),
  'postings/draft.en.md': posting({ draft: true }),
  ...Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`postings/many-${index}.ja.md`, posting({ locale: 'ja' })]),
  ),
};

describe('a small site', () => {
  let site: BuiltSite;
  let pages: Map<string, SitePage>;
  const typesAt = (path: string) => typesOf((pages.get(`/jobs/${path}`) as SitePage).root);
  const fullPages = () =>
    ['en', 'ar', 'ja'].map((locale) => pages.get(`/jobs/${locale}/jobs/full/`) as SitePage);

  beforeAll(async () => {
    site = await buildSite({ today, files, env: { ROLECALL_SEARCH: '0' } });
    expect(site.exitCode, site.stderr).toBe(0);
    pages = readPages(site, '/jobs/', 'https://careers.example.com');
  });
  afterAll(() => site.remove());

  test.each([
    ['', ['Organization', 'WebSite']],
    ['en/', ['Organization', 'WebSite']],
    ['ja/page/2/', []],
    ['en/countries/', ['BreadcrumbList']],
    ['en/countries/de/', ['BreadcrumbList']],
    ['ja/countries/de/page/2/', ['BreadcrumbList']],
    ['en/search/', []],
    ['en/about/', []],
    ['404.html', []],
    ['en/jobs/full/', ['JobPosting', 'BreadcrumbList']],
    ['en/jobs/pool/', ['BreadcrumbList']],
    ['en/jobs/closed/', []],
    ['en/jobs/unlisted/', []],
  ])('the page %s states %j', (path, types) => {
    expect(typesAt(path)).toEqual(types);
  });

  test('a preview states nothing', async () => {
    const preview = await buildSite({ today, files, env: { ROLECALL_SEARCH: '0', ROLECALL_DRAFTS: '1' } });
    expect(preview.exitCode, preview.stderr).toBe(0);
    const stated = [...readPages(preview).values()].filter(({ root }) => typesOf(root).length > 0);
    expect(stated).toEqual([]);
    await preview.remove();
  });

  test('postings with every field are valid, and all of it is visible', async () => {
    for (const page of [...fullPages(), pages.get('/jobs/en/jobs/remote/') as SitePage]) {
      const [statement] = jobPostings(page) as [Statement];
      expect(await issuesOf(statement)).toEqual([]);
      expect(unseen(statement, readVisible(page)), page.path).toEqual([]);
    }
  });

  test('no value could be another without being missed on the page', () => {
    const [page] = fullPages() as [SitePage];
    const [statement] = jobPostings(page) as [Statement];
    const visible = readVisible(page);
    const another = (value: Json): Json => {
      if (typeof value === 'number') return value + 1;
      if (typeof value === 'boolean') return !value;
      const codes: Record<string, string> = { EUR: 'USD', YEAR: 'DAY', DE: 'JP', FR: 'JP' };
      return codes[String(value)] ?? 'Elsewhere';
    };
    const unnoticed: string[] = [];
    const change = (json: Json, path: string, replace: (json: Json) => Statement): void => {
      if (!isObject(json) && !Array.isArray(json)) {
        if (unseen(replace(another(json)), visible).length === 0) unnoticed.push(path);
        return;
      }
      for (const [key, child] of Object.entries(json)) {
        if (key.startsWith('@') && key !== '@id') continue;
        const changed = (value: Json) =>
          Array.isArray(json) ? json.with(Number(key), value) : { ...json, [key]: value };
        change(child, `${path}.${key}`, (value) => replace(changed(value)));
      }
    };
    change(statement, '', (json) => json as Statement);
    expect(unnoticed).toEqual([]);
    expect(unseen({ ...statement, industry: 'Water' }, visible)).toEqual(['industry: "Water"']);
  });
});
