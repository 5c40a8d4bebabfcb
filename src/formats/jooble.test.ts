import { describe, expect, test } from 'vitest';
import { jobsOf, omissionsOf } from '../../test/feeds.ts';
import type { Posting } from '../postings/posting.ts';

const full: Partial<Posting> = {
  requisition: 'gardener',
  country: ['US'],
  city: ['San Francisco'],
  region: ['US-CA'],
  employmentType: ['FULL_TIME', 'INTERN'],
  salaryMin: 50000,
  salaryCurrency: 'USD',
  salaryPeriod: 'YEAR',
  validThrough: '2026-12-31',
};

describe('jooble', () => {
  test('has every element that Jooble asks for', () => {
    expect(jobsOf('jooble', [full], { body: 'Words.' })).toEqual([
      {
        '@id': 'gardener.en.us-san-francisco',
        link: 'https://careers.example.com/en/jobs/gardener/',
        name: 'Gardener',
        region: 'San Francisco, CA, United States',
        description: '<p>Words.</p>',
        pubdate: '02.11.2026',
        expire: '31.12.2026',
        salary: 'From $50000 per year',
        company: 'Example',
        jobtype: 'full-time, internship',
      },
    ]);
    expect(omissionsOf('jooble', [full])).toEqual({});
  });

  test('names a city that is its own country once', () => {
    expect(jobsOf('jooble', [{ country: ['SG'], city: ['Singapore'] }])[0]?.['region']).toBe('Singapore');
  });

  test('has no code of a region among its words', () => {
    const tokyo = { country: ['JP'], city: ['Tokyo'], region: ['JP-13'] };
    expect(jobsOf('jooble', [tokyo])[0]?.['region']).toBe('Tokyo, Japan');
  });

  test.each([
    ['2026-10-10', 1],
    ['2026-10-09', 0],
  ])('on 2026-11-23 has of a posting of %s %i', (datePosted, count) => {
    const posting = { ...full, datePosted };
    expect(jobsOf('jooble', [posting])).toHaveLength(count);
    expect(omissionsOf('jooble', [posting])).toEqual(
      count === 1 ? {} : { 'published 45 days ago or earlier': ['gardener'] },
    );
  });
});
