import { describe, expect, test } from 'vitest';
import { jobsOf, omissionsOf } from '../../test/feeds.ts';
import type { Posting } from '../postings/posting.ts';

const full: Partial<Posting> = {
  requisition: 'gardener',
  country: ['US'],
  city: ['San Francisco'],
  region: ['US-CA'],
  team: 'Parks & Rivers',
  employmentType: ['FULL_TIME', 'PART_TIME'],
  workplaceType: 'hybrid',
  salaryMin: 50000,
  salaryMax: 60000,
  salaryCurrency: 'USD',
  salaryPeriod: 'YEAR',
  reference: 'ENG-0042',
  education: 'bachelor',
  experienceMonths: 60,
  validThrough: '2026-12-31',
  contactEmail: 'people@example.com',
};

const only = (posting: Partial<Posting>, body?: string) =>
  jobsOf('indeed', [posting], body === undefined ? {} : { body })[0];

describe('indeed', () => {
  test('has every element that Indeed asks for', () => {
    expect(only(full, 'R & D, "really".')).toEqual({
      title: 'Gardener',
      date: '2026-11-02',
      referencenumber: 'gardener.en.us-san-francisco',
      requisitionid: 'ENG-0042',
      url: 'https://careers.example.com/en/jobs/gardener/',
      company: 'Example',
      city: 'San Francisco',
      state: 'CA',
      country: 'US',
      email: 'people@example.com',
      description: '<p>R & D, "really".</p>',
      salary: '$50000 - $60000 per year',
      education: 'Bachelor’s degree',
      jobtype: 'fulltime, parttime',
      category: 'Parks & Rivers',
      experience: '5 years',
      expirationdate: '2026-12-31',
      remotetype: 'Hybrid remote',
      language: 'en',
    });
    expect(omissionsOf('indeed', [full])).toEqual({});
  });

  test('leaves out elements of which the posting says nothing, and says what is asked for all the same', () => {
    const posting = { requisition: 'a', city: ['Berlin'], apply: 'https://apply.example.com/1' };
    expect(only(posting)).toMatchObject({ requisitionid: 'a', state: '' });
    expect(Object.keys(only(posting) ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(salary|jobtype|remotetype|email|expirationdate)$/)]),
    );
    expect(omissionsOf('indeed', [posting])).toEqual({
      'without a state (field `region`)': ['a'],
      'without an e-mail address (field `contactEmail`)': ['a'],
    });
  });

  test('has fully remote jobs in each country, without a state', () => {
    const remote: Partial<Posting> = {
      ...full,
      workplaceType: 'remote',
      country: ['US', 'CA'],
      city: ['Austin, US'],
    };
    expect(jobsOf('indeed', [remote])).toMatchObject([
      { city: 'Remote', state: '', country: 'US', remotetype: 'Fully remote' },
      { city: 'Remote', state: '', country: 'CA', remotetype: 'Fully remote' },
    ]);
  });

  test('leaves out what is neither remote nor in a city, and says so', () => {
    const nowhere = { requisition: 'a' };
    expect(jobsOf('indeed', [nowhere])).toEqual([]);
    expect(omissionsOf('indeed', [nowhere])).toEqual({ 'without a city and not remote': ['a'] });
  });

  test('speaks the language of the posting', () => {
    expect(only({ ...full, locale: 'de' })).toMatchObject({ experience: '5 Jahre', language: 'de' });
  });

  test('takes the address for applications where there is no other e-mail address', () => {
    expect(only({ city: ['Berlin'], apply: 'jobs@example.com' })?.['email']).toBe('jobs@example.com');
  });
});
