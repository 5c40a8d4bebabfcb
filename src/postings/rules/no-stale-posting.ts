import { daysBetween } from '../calendar-date.ts';
import { example } from '../example.ts';
import { stateOn } from '../state.ts';
import { say } from '../wording.ts';
import type { Rule } from './rule.ts';

const maximumDays = 90;

export const noStalePosting: Rule = {
  id: 'no-stale-posting',
  severity: 'warning',
  why: 'Candidates write applications for jobs that were taken long ago, and talk about it. Job aggregators drop old postings.',
  check({ postings, policy, today }, report) {
    for (const translations of Map.groupBy(postings, ({ requisition }) => requisition).values()) {
      const open = translations.filter((posting) => stateOn(posting, today, policy.keepDays) === 'open');
      const [posting] = open;
      // A pool is always open, and a closing date takes care of itself.
      if (!posting || open.some(({ vacancy, validThrough }) => vacancy === 'pool' || validThrough)) continue;
      // The job is open or not, whatever the language in which that was confirmed.
      const last = open.map(({ confirmed = '', datePosted }) =>
        confirmed > datePosted ? confirmed : datePosted,
      );
      const days = daysBetween(last.toSorted().at(-1) ?? today, today);
      if (days <= maximumDays) continue;
      report({
        posting,
        field: posting.confirmed === undefined ? 'datePosted' : 'confirmed',
        message: say`Unexpected open posting that nobody has confirmed for ${days} days, expected at most ${maximumDays}`,
        hint: 'If the job is still open, write today’s date into `confirmed`. If not, write its last day into `validThrough`, in every language.',
        actual: posting.confirmed ?? posting.datePosted,
      });
    }
  },
  examples: {
    ok: [
      [example('gardener.en.md')],
      [example('gardener.en.md', { datePosted: '2025-11-02', confirmed: '2026-11-02' })],
      [example('gardener.en.md', { datePosted: '2025-11-02', validThrough: '2027-11-02' })],
      [example('gardener.en.md', { datePosted: '2025-11-02', vacancy: 'pool' })],
      [
        example('gardener.en.md', { datePosted: '2025-11-02' }),
        example('gardener.de.md', { locale: 'de', datePosted: '2025-11-02', confirmed: '2026-11-02' }),
      ],
    ],
    notOk: [
      [example('gardener.en.md', { datePosted: '2026-08-01' })],
      [example('gardener.en.md', { datePosted: '2025-08-01', confirmed: '2026-08-01' })],
    ],
  },
};
