import { daysBetween } from '../calendar-date.ts';
import { example } from '../example.ts';
import { stateOn } from '../state.ts';
import { say } from '../wording.ts';
import type { Rule } from './rule.ts';

const days = 7;

export const closesSoon: Rule = {
  id: 'closes-soon',
  severity: 'info',
  why: 'A posting closes by itself. Whoever is still looking for somebody should know it some days before.',
  check({ postings, policy, today }, report) {
    for (const posting of postings) {
      const { validThrough } = posting;
      if (validThrough === undefined || stateOn(posting, today, policy.keepDays) !== 'open') continue;
      const left = daysBetween(today, validThrough);
      if (left > days) continue;
      report({
        posting,
        field: 'validThrough',
        message: say`Unexpected end of the posting on \`${validThrough}\`, expected a day that is more than ${days} days away`,
        hint: 'Nothing is to be done when that is right. If not, write a later day in every language of the posting.',
        actual: validThrough,
      });
    }
  },
  examples: {
    ok: [
      [example('gardener.en.md', { validThrough: '2026-12-01' })],
      [example('gardener.en.md', { validThrough: '2026-11-22' })],
    ],
    notOk: [
      [example('gardener.en.md', { validThrough: '2026-11-23' })],
      [example('gardener.en.md', { validThrough: '2026-11-30' })],
    ],
  },
};
