import { daysBetween } from '../calendar-date.ts';
import { example } from '../example.ts';
import { stateOn } from '../state.ts';
import type { Rule } from './rule.ts';

const maximumDays = 90;

export const noStalePosting: Rule = {
  id: 'no-stale-posting',
  severity: 'warning',
  why: 'Candidates write applications for jobs that were taken long ago, and talk about it. Job aggregators drop old postings.',
  check({ postings, policy, today }, report) {
    for (const posting of postings) {
      const { validThrough, vacancy, datePosted, confirmed = '' } = posting;
      // A pool is always open.
      if (validThrough !== undefined || vacancy === 'pool') continue;
      if (stateOn(posting, today, policy.keepDays) !== 'open') continue;
      const field = confirmed > datePosted ? 'confirmed' : 'datePosted';
      const days = daysBetween(posting[field] ?? datePosted, today);
      if (days <= maximumDays) continue;
      report({
        posting,
        field,
        message: `Unexpected open posting that nobody has confirmed for ${days} days, expected at most ${maximumDays}`,
        hint: 'If the job is still open, write today’s date into `confirmed`. If not, write its last day into `validThrough`.',
        actual: posting[field] ?? datePosted,
      });
    }
  },
  examples: {
    ok: [
      [example('gardener.en.md')],
      [example('gardener.en.md', { datePosted: '2025-11-02', confirmed: '2026-11-02' })],
      [example('gardener.en.md', { datePosted: '2025-11-02', validThrough: '2027-11-02' })],
      [example('gardener.en.md', { datePosted: '2025-11-02', vacancy: 'pool' })],
    ],
    notOk: [
      [example('gardener.en.md', { datePosted: '2026-08-01' })],
      [example('gardener.en.md', { datePosted: '2025-08-01', confirmed: '2026-08-01' })],
    ],
  },
};
