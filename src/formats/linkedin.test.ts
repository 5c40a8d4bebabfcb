import { describe, expect, test } from 'vitest';
import { jobsOf, omissionsOf, printFeed, publish } from '../../test/feeds.ts';
import type { Posting } from '../postings/posting.ts';

const full: Partial<Posting> = {
  requisition: 'gardener',
  country: ['US'],
  city: ['San Francisco'],
  region: ['US-CA'],
  level: 'senior',
  employmentType: ['FULL_TIME'],
  workplaceType: 'hybrid',
  salaryMin: 50000,
  salaryMax: 60000,
  salaryCurrency: 'USD',
  salaryPeriod: 'YEAR',
  validThrough: '2026-12-31',
  contactEmail: 'people@example.com',
};

const only = (posting: Partial<Posting>, body?: string) =>
  jobsOf('linkedin', [posting], body === undefined ? {} : { body })[0];

describe('linkedin', () => {
  test('has every element that LinkedIn asks for', () => {
    const { description, ...others } = only(full) ?? {};
    expect(description).toMatch(/^<p>Look after the park/);
    expect(others).toEqual({
      partnerJobId: 'gardener.en.us-san-francisco',
      company: 'Example',
      title: 'Gardener',
      applyUrl: 'https://careers.example.com/en/jobs/gardener/',
      location: 'San Francisco, CA',
      city: 'San Francisco',
      state: 'CA',
      country: 'US',
      workplaceTypes: 'Hybrid',
      experienceLevel: 'MID_SENIOR_LEVEL',
      jobtype: 'FULL_TIME',
      'salaries/salary/highEnd/amount': '60000',
      'salaries/salary/highEnd/currencyCode': 'USD',
      'salaries/salary/lowEnd/amount': '50000',
      'salaries/salary/lowEnd/currencyCode': 'USD',
      'salaries/salary/period': 'YEARLY',
      'salaries/salary/type': 'BASE_SALARY',
      posterEmail: 'people@example.com',
      listDate: '11/2/2026',
      expirationDate: '12/31/2026',
    });
    expect(omissionsOf('linkedin', [full])).toEqual({});
  });

  test('says how many jobs there are', () => {
    const postings = [full, { ...full, requisition: 'b', vacancy: 'pool' as const }];
    const xml = printFeed(publish('linkedin', postings), 'linkedin');
    expect(xml).toContain('<expectedJobCount><![CDATA[1]]></expectedJobCount>');
  });

  test('has ids of at most 40 characters', () => {
    const requisition = 'a-very-long-name-of-a-requisition-that-goes-on-and-on';
    const id = only({ ...full, requisition })?.['partnerJobId'] ?? '';
    expect(id).toHaveLength(40);
    expect(only({ ...full, requisition, city: ['Austin', 'San Francisco'] })?.['partnerJobId']).not.toBe(id);
  });

  test('has the country in the language of the posting where the city is not in the United States', () => {
    expect(only({ ...full, locale: 'de', country: ['DE'], city: ['Köln'], region: [] })).toMatchObject({
      location: 'Köln, Deutschland',
      country: 'DE',
    });
    expect(only({ country: ['SG'], city: ['Singapore'] })?.['location']).toBe('Singapore');
    expect(only({ country: ['DE'], workplaceType: 'remote' })).toMatchObject({
      location: 'Germany',
      workplaceTypes: 'Remote',
    });
  });

  test('has no tags but those that LinkedIn takes', () => {
    const body = [
      'Some **bold**, *italic* and `code`, [a link](https://a.example/) and so on, and a few more words.',
      '## Offer\n\n### Now\n\n1. one\n2. two\n\n> quoted\n\n| a | b |\n| - | - |\n| c | d |',
    ].join('\n\n');
    const description = only(full, body)?.['description'] ?? '';
    const tags = [...description.matchAll(/<\/?([a-z\d]+)([^>]*)>/g)];
    expect(new Set(tags.map(([, name]) => name))).toEqual(new Set(['p', 'b', 'i', 'ul', 'li', 'br']));
    expect(tags.filter(([, , attributes]) => attributes !== '')).toEqual([]);
    expect(description).toContain('<p><b>Offer</b></p>');
    expect(description).toContain('a link and so on');
  });

  test('leaves out a text of less than 100 characters, and says so', () => {
    const short = { body: 'x'.repeat(99) };
    expect(jobsOf('linkedin', [full], short)).toEqual([]);
    expect(omissionsOf('linkedin', [full], short)).toEqual({
      'with a text of less than 100 characters': ['gardener'],
    });
    expect(jobsOf('linkedin', [full], { body: 'x'.repeat(100) })).toHaveLength(1);
  });

  test('leaves out pay and types that it has no form for, and says so', () => {
    const odd: Partial<Posting> = {
      requisition: 'a',
      salaryMin: 16.5,
      salaryCurrency: 'EUR',
      salaryPeriod: 'HOUR',
      employmentType: ['FULL_TIME', 'PART_TIME'],
      apply: 'https://apply.example.com/1',
    };
    expect(Object.keys(only(odd) ?? {}).filter((name) => /^(salar|jobtype)/.test(name))).toEqual([]);
    expect(omissionsOf('linkedin', [odd])).toEqual({
      'without an e-mail address (field `contactEmail`)': ['a'],
      'without the pay, which is no whole number': ['a'],
      'without an employment type, of which LinkedIn takes only one': ['a'],
    });
  });

  test('has a pay range with one end', () => {
    const job = only({ ...full, salaryMax: undefined });
    expect(job).toMatchObject({ 'salaries/salary/lowEnd/amount': '50000' });
    expect(job).not.toHaveProperty(['salaries/salary/highEnd/amount']);
  });

  test('has no title of more than 200 characters', () => {
    expect(only({ ...full, title: 'W'.repeat(200) })?.['title']).toHaveLength(200);
  });
});
