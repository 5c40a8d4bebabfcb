import { example } from '../example.ts';
import { quote } from '../problem.ts';
import { payIn } from '../title-additions.ts';
import type { Rule } from './rule.ts';

export const noPayInTitle: Rule = {
  id: 'no-pay-in-title',
  severity: 'warning',
  why: 'Pay in the title is found by no search and shown in no list. In its own fields it is both.',
  source: 'Google, job posting structured data, title',
  check({ postings }, report) {
    for (const posting of postings) {
      const pay = payIn(posting.title);
      if (pay === undefined) continue;
      report({
        posting,
        field: 'title',
        message: `Unexpected pay ${quote(pay)} in the title ${quote(posting.title)}, expected the job title alone`,
        hint: 'Write the pay into `salaryMin`, `salaryMax`, `salaryCurrency` and `salaryPeriod`.',
        actual: posting.title,
      });
    }
  },
  examples: {
    ok: [
      [example('gardener.en.md', { title: 'Gardener, 80 %' })],
      [example('gardener.en.md', { title: 'Gardener (30 hours)' })],
    ],
    notOk: [
      [example('gardener.en.md', { title: 'Gardener, 38.000 €' })],
      [example('gardener.en.md', { title: 'Gardener ($50k-60k)' })],
      [example('gardener.en.md', { title: 'Gardener EUR 3,100' })],
    ],
  },
};
