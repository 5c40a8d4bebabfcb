import { example } from '../example.ts';
import type { FieldName } from '../fields.ts';
import { phrase, say } from '../wording.ts';
import type { Rule } from './rule.ts';

const parts: readonly FieldName[] = ['salaryMin', 'salaryMax', 'salaryCurrency', 'salaryPeriod'];

export const completeSalary: Rule = {
  id: 'complete-salary',
  severity: 'error',
  why: 'Pay without a currency or a period says nothing, and search engines refuse it.',
  check({ postings }, report) {
    for (const posting of postings) {
      const { salaryMin, salaryMax, salaryCurrency, salaryPeriod } = posting;
      const stated = parts.filter((part) => posting[part] !== undefined);
      if (stated.length === 0) continue;
      const missing = [
        salaryMin === undefined && salaryMax === undefined ? phrase('`salaryMin` or `salaryMax`') : '',
        salaryCurrency === undefined ? '`salaryCurrency`' : '',
        salaryPeriod === undefined ? '`salaryPeriod`' : '',
      ].filter((part) => part !== '');
      const [field = 'salaryMin'] = stated;
      if (missing.length > 0) {
        const hint =
          'The fields of the pay go together: an amount, a currency and a period, or none of them.';
        report({
          posting,
          field,
          message: say`Unexpected pay without ${missing.reduce((some, more) => say`${some} and ${more}`)}, expected all of it`,
          hint,
        });
      }
      if (salaryMin !== undefined && salaryMax !== undefined && salaryMin > salaryMax) {
        const message = `Unexpected pay from \`${salaryMin}\` to \`${salaryMax}\`, expected the lower amount first`;
        report({
          posting,
          field: 'salaryMax',
          message,
          hint: 'Exchange `salaryMin` and `salaryMax`, or correct them.',
        });
      }
    }
  },
  examples: {
    ok: [
      [example('gardener.en.md')],
      [example('gardener.en.md', { salaryMin: '16.5', salaryCurrency: 'EUR', salaryPeriod: 'HOUR' })],
    ],
    notOk: [
      [example('gardener.en.md', { salaryMin: '40000', salaryCurrency: 'EUR' })],
      [example('gardener.en.md', { salaryCurrency: 'EUR', salaryPeriod: 'YEAR' })],
      [
        example('gardener.en.md', {
          salaryMin: '5',
          salaryMax: '4',
          salaryCurrency: 'EUR',
          salaryPeriod: 'HOUR',
        }),
      ],
    ],
  },
};
