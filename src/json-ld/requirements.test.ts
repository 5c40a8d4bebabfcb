import { describe, expect, test } from 'vitest';
import { withFields } from './a-job-posting.ts';

describe('requirements', () => {
  test.each([
    ['high-school', 'high school'],
    ['associate', 'associate degree'],
    ['bachelor', 'bachelor degree'],
    ['postgraduate', 'postgraduate degree'],
    ['professional-certificate', 'professional certificate'],
  ] as const)('educationRequirements: %s as %s', (education, credentialCategory) => {
    expect(withFields({ education })['educationRequirements']).toEqual({
      '@type': 'EducationalOccupationalCredential',
      credentialCategory,
    });
  });

  test('educationRequirements and experienceRequirements: none that are asked for', () => {
    expect(withFields({ education: 'none', experienceMonths: 0 })).toMatchObject({
      educationRequirements: 'no requirements',
      experienceRequirements: 'no requirements',
    });
  });

  test('experienceRequirements: months', () => {
    expect(withFields({ experienceMonths: 24 })['experienceRequirements']).toEqual({
      '@type': 'OccupationalExperienceRequirements',
      monthsOfExperience: 24,
    });
  });

  test.each([true, false])(
    'experienceInPlaceOfEducation: %s as HR said it',
    (experienceInPlaceOfEducation) => {
      const fields = { education: 'bachelor', experienceMonths: 24, experienceInPlaceOfEducation } as const;
      expect(withFields(fields)['experienceInPlaceOfEducation']).toBe(experienceInPlaceOfEducation);
    },
  );

  test('experienceInPlaceOfEducation: only beside both', () => {
    const fields = { experienceInPlaceOfEducation: true } as const;
    for (const own of [{}, { education: 'bachelor' }, { experienceMonths: 24 }] as const)
      expect(withFields({ ...fields, ...own })).not.toHaveProperty('experienceInPlaceOfEducation');
  });
});
