import { example } from '../example.ts';
import type { Rule } from './rule.ts';

export const experienceAndEducation: Rule = {
  id: 'experience-and-education',
  severity: 'error',
  why: 'Whether experience makes up for education can only be said when both are asked for.',
  source: 'Google, job posting structured data, experienceInPlaceOfEducation',
  check({ postings }, report) {
    for (const posting of postings) {
      const { experienceInPlaceOfEducation, education, experienceMonths } = posting;
      if (experienceInPlaceOfEducation === undefined) continue;
      if (education !== undefined && experienceMonths !== undefined) continue;
      report({
        posting,
        field: 'experienceInPlaceOfEducation',
        message:
          'Unexpected field `experienceInPlaceOfEducation`, expected it only beside `education` and `experienceMonths`',
        hint: 'Add the two fields, or delete this one.',
      });
    }
  },
  examples: {
    ok: [
      [
        example('gardener.en.md', {
          education: 'bachelor',
          experienceMonths: '24',
          experienceInPlaceOfEducation: 'true',
        }),
      ],
    ],
    notOk: [[example('gardener.en.md', { education: 'bachelor', experienceInPlaceOfEducation: 'true' })]],
  },
};
