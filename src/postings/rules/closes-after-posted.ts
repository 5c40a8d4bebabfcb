import { example } from '../example.ts';
import type { Rule } from './rule.ts';

export const closesAfterPosted: Rule = {
  id: 'closes-after-posted',
  severity: 'error',
  why: 'A posting that closes before it opens is never seen by anybody.',
  check({ postings }, report) {
    for (const posting of postings) {
      const { validThrough, datePosted } = posting;
      if (validThrough === undefined || validThrough >= datePosted) continue;
      report({
        posting,
        field: 'validThrough',
        message: `Unexpected closing date \`${validThrough}\` in field \`validThrough\`, expected \`${datePosted}\` or later`,
        hint: 'The closing date lies before the day in `datePosted`. Correct one of the two.',
        actual: validThrough,
      });
    }
  },
  examples: {
    ok: [[example('gardener.en.md', { validThrough: '2026-11-02' })]],
    notOk: [[example('gardener.en.md', { validThrough: '2026-11-01' })]],
  },
};
