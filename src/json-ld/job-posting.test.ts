/**
 * Google's documentation of JobPosting, line by line.
 * https://developers.google.com/search/docs/appearance/structured-data/job-posting
 */
import { describe, expect, test } from 'vitest';
import { fieldNames } from '../postings/fields.ts';
import type { Posting } from '../postings/posting.ts';
import { jobPosting, siteFile, withFields } from './a-job-posting.ts';

describe('required', () => {
  test('title: the job title alone', () => {
    expect(withFields({ title: 'Gärtner*in (m/w/d)' })['title']).toBe('Gärtner*in');
  });

  test('description: the whole posting in HTML, with paragraphs', () => {
    const body = 'One.\n\nTwo.\n\n## Requirements\n\n* Boots\n\n## How to apply\n\nWrite to us.';
    expect(jobPosting({ body })['description']).toBe(
      '<p>One.</p>\n<p>Two.</p>\n<h2>Requirements</h2>\n<ul>\n<li>Boots</li>\n</ul>\n<h2>How to apply</h2>\n<p>Write to us.</p>',
    );
  });

  test('datePosted: the day as HR wrote it, in ISO 8601', () => {
    expect(withFields({ datePosted: '2026-01-31' })['datePosted']).toBe('2026-01-31');
  });

  test('hiringOrganization: name, sameAs and the address of the logo', () => {
    const expected = { '@type': 'Organization', name: 'Tarn & Werk', sameAs: 'https://tarn.example' };
    expect(jobPosting()['hiringOrganization']).toEqual({
      ...expected,
      logo: 'https://tarn.example/careers/logo.svg',
    });
    const organization = { ...siteFile.organization, logo: 'https://cdn.example/logo.png' };
    expect(jobPosting({ site: { organization } })['hiringOrganization']).toEqual({
      ...expected,
      logo: 'https://cdn.example/logo.png',
    });
  });

  test('jobLocation: one place as it is, several as a list, each with its country', () => {
    const place = (addressLocality: string, addressCountry: string) => ({
      '@type': 'Place',
      address: { '@type': 'PostalAddress', addressLocality, addressCountry },
    });
    expect(withFields({ city: ['Bremen'] })['jobLocation']).toEqual(place('Bremen', 'DE'));
    const posting = { country: ['DE', 'FR'], city: ['Bremen, DE', 'Lyon, FR'] };
    expect(withFields(posting)['jobLocation']).toEqual([place('Bremen', 'DE'), place('Lyon', 'FR')]);
  });
});

describe('remote', () => {
  const remote = { country: ['DE', 'AT'], workplaceType: 'remote' } as const;
  const fields = { ...remote, country: [...remote.country] };

  test('jobLocationType: TELECOMMUTE when the work is wholly remote', () => {
    expect(withFields(fields)['jobLocationType']).toBe('TELECOMMUTE');
  });

  test.each(['hybrid', 'on-site'] as const)('jobLocationType: none when it is %s', (workplaceType) => {
    const statement = withFields({ workplaceType });
    expect(statement).not.toHaveProperty('jobLocationType');
    expect(statement).not.toHaveProperty('applicantLocationRequirements');
    expect(statement).toHaveProperty('jobLocation');
  });

  test('applicantLocationRequirements: one object a country, and then no jobLocation', () => {
    const statement = withFields(fields);
    expect(statement['applicantLocationRequirements']).toEqual([
      { '@type': 'Country', name: 'Germany', identifier: 'DE' },
      { '@type': 'Country', name: 'Austria', identifier: 'AT' },
    ]);
    expect(statement).not.toHaveProperty('jobLocation');
  });
});

describe('expiry', () => {
  test.each([
    ['2026-07-31', '2026-07-31T23:59:59-04:00'],
    ['2026-12-31', '2026-12-31T23:59:59-05:00'],
  ])('validThrough: the end of %s with the offset of that day', (validThrough, expected) => {
    expect(withFields({ validThrough })['validThrough']).toBe(expected);
  });

  test('validThrough: none when there is no closing date', () => {
    expect(jobPosting()).not.toHaveProperty('validThrough');
  });
});

describe('recommended', () => {
  test.each([
    [
      'FULL_TIME',
      'PART_TIME',
      'CONTRACTOR',
      'TEMPORARY',
      'INTERN',
      'VOLUNTEER',
      'PER_DIEM',
      'OTHER',
    ] as const,
  ])('employmentType: the codes of Google, %s', (...types) => {
    expect(withFields({ employmentType: [types[0]] })['employmentType']).toBe(types[0]);
    expect(withFields({ employmentType: [...types] })['employmentType']).toEqual(types);
  });

  test('identifier: the number that the company has for the opening, else the requisition', () => {
    const identifier = (value: string) => ({ '@type': 'PropertyValue', name: 'Tarn & Werk', value });
    expect(withFields({ reference: 'G-7' })['identifier']).toEqual(identifier('G-7'));
    expect(withFields({ requisition: 'gardener' })['identifier']).toEqual(identifier('gardener'));
  });

  test('directApply: true for an e-mail, and not said of another site', () => {
    expect(withFields({ apply: 'jobs@tarn.example' })['directApply']).toBe(true);
    expect(withFields({ apply: 'https://ats.example/1' })).not.toHaveProperty('directApply');
  });
});

describe('what schema.org has besides', () => {
  const body = [
    'About us.',
    '## Your role\n\n* Weed\n* Water',
    '## What you bring\n\nPatience & *boots*.',
    '## Nice to have\n\nA tractor.',
    '## What we offer\n\nTomatoes.',
    '## How to apply\n\nWrite.',
  ].join('\n\n');

  test('responsibilities, qualifications, skills and jobBenefits: the sections of these kinds as text', () => {
    expect(jobPosting({ body, posting: { skills: ['Roses', 'Latin'] } })).toMatchObject({
      responsibilities: 'Weed\nWater',
      qualifications: 'Patience & boots.',
      skills: ['Roses', 'Latin', 'A tractor.'],
      jobBenefits: 'Tomatoes.',
    });
  });

  test.each<[string, Partial<Posting>, Record<string, unknown>]>([
    ['totalJobOpenings', { openings: 3 }, { totalJobOpenings: 3 }],
    ['jobStartDate', { startDate: '2027-02-01' }, { jobStartDate: '2027-02-01' }],
    ['jobImmediateStart', { startDate: 'immediately' }, { jobImmediateStart: true }],
    ['workHours', { locale: 'de', weeklyHours: 38.5 }, { workHours: 'Wochenstunden: 38,5' }],
    ['employmentUnit', { team: 'Parks' }, { employmentUnit: { '@type': 'Organization', name: 'Parks' } }],
    [
      'applicationContact',
      { contactName: 'Ada', contactEmail: 'ada@tarn.example' },
      { applicationContact: { '@type': 'ContactPoint', name: 'Ada', email: 'ada@tarn.example' } },
    ],
  ])('%s', (_, fields, expected) => {
    expect(withFields(fields)).toMatchObject(expected);
  });

  test('url, and the language on the page and not on the job', () => {
    const statement = withFields({ locale: 'de', slug: 'gärtner' });
    const url = 'https://tarn.example/careers/de/jobs/g%C3%A4rtner/';
    expect(statement['url']).toBe(url);
    expect(statement['mainEntityOfPage']).toEqual({ '@type': 'WebPage', '@id': url, inLanguage: 'de' });
    expect(statement).not.toHaveProperty('inLanguage');
  });
});

test('a posting that states little says no more than that', () => {
  expect(
    Object.keys(jobPosting({ site: { organization: {} as typeof siteFile.organization } })).sort(),
  ).toEqual([
    ...['@context', '@type', 'datePosted', 'description', 'directApply', 'hiringOrganization', 'identifier'],
    ...['jobLocation', 'mainEntityOfPage', 'title', 'url'],
  ]);
});

/** Fields that a statement has nothing for, each with the reason. */
const unstated = {
  level: 'no property of schema.org is for the seniority of a job',
  vacancy: 'pools have no statement at all',
  description: 'a summary for lists; the whole text is stated',
  aiScreening: 'no property of schema.org is for it',
  confirmed: 'no property of schema.org is for it',
  aliases: 'they lead here',
  draft: 'drafts have no statement',
  unlisted: 'unlisted postings have no statement',
};

test('every field that HR may fill in changes the statement, but for those that it has nothing for', () => {
  const full = {
    ...{
      locale: 'de',
      title: 'Else',
      country: ['FR'],
      datePosted: '2026-01-01',
      apply: 'https://else.example',
    },
    ...{
      validThrough: '2026-12-31',
      workplaceType: 'remote',
      city: ['Else'],
      region: ['DE-BE'],
      team: 'Else',
    },
    ...{ employmentType: ['INTERN'], salaryMin: 2, salaryMax: 3, salaryCurrency: 'CHF', salaryPeriod: 'DAY' },
    ...{ salaryNote: 'Else', slug: 'else', reference: 'Else', openings: 2, startDate: 'immediately' },
    ...{ weeklyHours: 20, duration: 'Else', education: 'none', experienceMonths: 1 },
    ...{
      experienceInPlaceOfEducation: true,
      skills: ['Else'],
      contactName: 'Else',
      contactEmail: 'e@else.example',
    },
  } satisfies Partial<Posting>;
  const base = { salaryMin: 1, salaryMax: 4, salaryCurrency: 'EUR', salaryPeriod: 'YEAR' } as const;
  const before = withFields(base);
  const changes = fieldNames.filter((name) => {
    if (!(name in full)) return false;
    const after = withFields({ ...base, [name]: full[name as keyof typeof full] });
    return JSON.stringify(after) !== JSON.stringify(before);
  });
  expect([...changes, ...Object.keys(unstated)].sort()).toEqual([...fieldNames].sort());
});
