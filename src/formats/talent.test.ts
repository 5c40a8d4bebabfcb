import { describe, expect, test } from 'vitest';
import { jobsOf, omissionsOf } from '../../test/feeds.ts';
import type { Posting } from '../postings/posting.ts';

const full: Partial<Posting> = {
  requisition: 'gardener',
  country: ['US'],
  city: ['San Francisco'],
  region: ['US-CA'],
  team: 'Parks',
  employmentType: ['FULL_TIME'],
  salaryMin: 50000,
  salaryMax: 60000,
  salaryCurrency: 'USD',
  salaryPeriod: 'YEAR',
  validThrough: '2026-12-31',
};

describe('talent', () => {
  test('has every element that Talent.com asks for', () => {
    const { description, ...others } = jobsOf('talent', [full])[0] ?? {};
    expect(description).toMatch(/^<p>Look after the park/);
    expect(others).toEqual({
      referencenumber: 'gardener.en.us-san-francisco',
      title: 'Gardener',
      company: 'Example',
      city: 'San Francisco',
      state: 'CA',
      country: 'US',
      dateposted: '2026-11-02T00:00:00+01:00',
      url: 'https://careers.example.com/en/jobs/gardener/',
      expirationdate: '2026-12-31T23:59:59+01:00',
      'salary/salary_max': '60000',
      'salary/salary_min': '50000',
      'salary/salary_currency': 'USD',
      'salary/period': 'year',
      'salary/type': 'BASE_SALARY',
      jobtype: 'full-time',
      isremote: 'no',
      category: 'Parks',
    });
    expect(omissionsOf('talent', [full])).toEqual({});
  });

  test('begins and ends days in the time zone of the site, in summer time too', () => {
    const summer = { ...full, datePosted: '2026-07-01', validThrough: '2026-11-30' };
    const [job] = jobsOf('talent', [summer], { site: { timeZone: 'America/New_York' } });
    expect(job).toMatchObject({
      dateposted: '2026-07-01T00:00:00-04:00',
      expirationdate: '2026-11-30T23:59:59-05:00',
    });
  });

  test('says what Talent.com asks for or has no mark for', () => {
    const remote: Partial<Posting> = { requisition: 'a', workplaceType: 'remote' };
    const hybrid: Partial<Posting> = { ...full, requisition: 'b', workplaceType: 'hybrid' };
    expect(jobsOf('talent', [remote, hybrid]).map(({ isremote }) => isremote)).toEqual(['yes', 'no']);
    expect(omissionsOf('talent', [remote, hybrid])).toEqual({
      'without a city (field `city`)': ['a'],
      'without a state (field `region`)': ['a'],
      'without a mark for hybrid work, which Talent.com has not': ['b'],
    });
  });

  test('leaves out a text of less than 50 characters, and says so', () => {
    expect(omissionsOf('talent', [full], { body: 'Words.' })).toEqual({
      'with a text of less than 50 characters': ['gardener'],
    });
  });
});
