import { example } from '../example.ts';
import type { Rule } from './rule.ts';

export const confirmedByToday: Rule = {
  id: 'confirmed-by-today',
  severity: 'warning',
  why: 'Nobody can have made sure today that a job will still be open on a later day, and readers of the feeds are shown the posting as news from the future.',
  check({ postings, today }, report) {
    for (const posting of postings) {
      const { confirmed } = posting;
      if (confirmed === undefined || confirmed <= today) continue;
      report({
        posting,
        field: 'confirmed',
        message: `Unexpected day of confirmation \`${confirmed}\`, expected \`${today}\` or earlier`,
        hint: 'Write the day on which you last made sure that the job is open. The last day to apply is `validThrough`.',
        actual: confirmed,
      });
    }
  },
  examples: {
    ok: [[example('gardener.en.md', { confirmed: '2026-11-23' })]],
    notOk: [[example('gardener.en.md', { confirmed: '2027-11-23' })]],
  },
};
