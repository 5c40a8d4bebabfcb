import { describe, expect, test } from 'vitest';
import { jobsOf, omissionsOf } from '../../test/feeds.ts';
import type { Posting } from '../postings/posting.ts';

const full: Partial<Posting> = {
  requisition: 'gardener',
  country: ['GB'],
  city: ['London'],
  region: ['GB-LND'],
  employmentType: ['FULL_TIME', 'TEMPORARY'],
  salaryMin: 30000,
  salaryMax: 33000,
  salaryCurrency: 'GBP',
  salaryPeriod: 'YEAR',
  reference: 'FXGT-4312',
  apply: 'https://apply.example.com/1',
  validThrough: '2026-12-31',
};

describe('careerjet', () => {
  test('has every element that Careerjet suggests', () => {
    const site = { organization: { url: 'https://example.com' } };
    expect(jobsOf('careerjet', [full], { body: 'Words.', site })).toEqual([
      {
        id: 'gardener.en.gb-london',
        title: 'Gardener',
        url: 'https://careers.example.com/en/jobs/gardener/',
        'location/city': 'London',
        'location/region': 'LND',
        'location/country': 'United Kingdom',
        company: 'Example',
        company_url: 'https://example.com',
        description: '<p>Words.</p>',
        contract_type: 'temporary',
        working_hours: 'full-time',
        salary: '£30000 - £33000 per year',
        apply_url: 'https://apply.example.com/1',
        job_reference: 'FXGT-4312',
        language: 'en',
        date: '2026-11-02',
        expiration_date: '2026-12-31',
      },
    ]);
    expect(omissionsOf('careerjet', [full])).toEqual({});
  });

  test('tells an e-mail address from another one', () => {
    const [job] = jobsOf('careerjet', [{ ...full, apply: 'jobs@example.com' }]);
    expect(job).toMatchObject({ application_email: 'jobs@example.com' });
    expect(job).not.toHaveProperty('apply_url');
  });

  test('leaves out working hours that are both, and says so', () => {
    const both: Partial<Posting> = { ...full, employmentType: ['FULL_TIME', 'PART_TIME'] };
    expect(jobsOf('careerjet', [both])[0]).not.toHaveProperty('working_hours');
    expect(omissionsOf('careerjet', [both])).toEqual({
      'without full-time or part-time, of which Careerjet takes only one': ['gardener'],
    });
  });
});
