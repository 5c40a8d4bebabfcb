import { example } from '../example.ts';
import type { Rule } from './rule.ts';

export const payRange: Rule = {
  id: 'pay-range',
  severity: 'off',
  why: 'Candidates ask for the pay first, and more and more places require it in the advertisement.',
  source:
    'Directive (EU) 2023/970, article 5; the laws of Colorado, California, New York, Ontario and others',
  check({ postings }, report) {
    for (const posting of postings) {
      if (posting.salaryMin !== undefined || posting.salaryMax !== undefined || posting.vacancy === 'pool')
        continue;
      const hint = 'Add `salaryMin`, `salaryMax`, `salaryCurrency` and `salaryPeriod`.';
      report({
        posting,
        field: 'title',
        message: 'Unexpected posting without pay, expected a pay range',
        hint,
      });
    }
  },
  examples: {
    ok: [
      [example('gardener.en.md', { salaryMin: '38000', salaryCurrency: 'EUR', salaryPeriod: 'YEAR' })],
      [example('gardener.en.md', { vacancy: 'pool' })],
    ],
    notOk: [[example('gardener.en.md')]],
  },
};
