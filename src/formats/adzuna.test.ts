import { describe, expect, test } from 'vitest';
import { jobsOf, omissionsOf } from '../../test/feeds.ts';
import type { Posting } from '../postings/posting.ts';

const full: Partial<Posting> = {
  requisition: 'gardener',
  country: ['DE'],
  city: ['Köln'],
  employmentType: ['FULL_TIME', 'TEMPORARY'],
  salaryMin: 30000,
  salaryMax: 33000,
  salaryCurrency: 'EUR',
  salaryPeriod: 'YEAR',
};

describe('adzuna', () => {
  test('has every element that Adzuna asks for', () => {
    const { description, ...others } = jobsOf('adzuna', [full])[0] ?? {};
    expect(description).toMatch(/^<p>Look after the park/);
    expect(others).toEqual({
      title: 'Gardener',
      id: 'gardener.en.de-köln',
      url: 'https://careers.example.com/en/jobs/gardener/',
      location: 'Köln',
      country: 'DE',
      salary: '€30000 - €33000 per year',
      salary_min: '30000',
      salary_max: '33000',
      salary_frequency: 'year',
      salary_currency: 'EUR',
      company: 'Example',
      contract_type: 'contract',
      contract_time: 'full_time',
      date: '2026-11-02',
    });
    expect(omissionsOf('adzuna', [full])).toEqual({});
  });

  test('has only the countries that Adzuna serves, and says what it leaves out', () => {
    const posting = { ...full, country: ['JP', 'FR'], city: ['Tokyo, JP'] };
    expect(jobsOf('adzuna', [posting])).toMatchObject([{ location: 'France', country: 'FR' }]);
    expect(omissionsOf('adzuna', [posting])).toEqual({
      'in a country without Adzuna': ['gardener'],
    });
  });

  test('has pay a week in words only, and says so', () => {
    const weekly: Partial<Posting> = { ...full, salaryPeriod: 'WEEK' };
    const [job] = jobsOf('adzuna', [weekly]);
    expect(job).toMatchObject({ salary: '€30000 - €33000 per week' });
    expect(job).not.toHaveProperty('salary_min');
    expect(omissionsOf('adzuna', [weekly])).toEqual({
      'with pay per week, which Adzuna takes in words only': ['gardener'],
    });
  });

  test('leaves out a contract time that is both and a text that is too short, and says so', () => {
    const both: Partial<Posting> = {
      ...full,
      requisition: 'both',
      employmentType: ['FULL_TIME', 'PART_TIME'],
    };
    const short: Partial<Posting> = { ...full, requisition: 'short' };
    const board = { bodies: { short: 'Words.' } };
    expect(jobsOf('adzuna', [both, short], board).map(({ contract_time }) => contract_time)).toEqual([
      undefined,
    ]);
    expect(omissionsOf('adzuna', [both, short], board)).toEqual({
      'without full-time or part-time, of which Adzuna takes only one': ['both'],
      'with a text of less than 100 characters': ['short'],
    });
  });
});
