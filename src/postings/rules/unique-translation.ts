import { example } from '../example.ts';
import type { Rule } from './rule.ts';

export const uniqueTranslation: Rule = {
  id: 'unique-translation',
  severity: 'error',
  required: true,
  why: 'Two files for the same job in the same language: only one of them could be shown.',
  check({ postings }, report) {
    for (const group of Map.groupBy(
      postings,
      ({ requisition, locale }) => `${requisition}.${locale}`,
    ).values()) {
      const [first, ...others] = group;
      for (const posting of others) {
        report({
          posting,
          field: 'locale',
          message: `Unexpected second posting \`${posting.requisition}\` in \`${posting.locale}\`, expected one a language`,
          hint: `The other one is \`${first?.file}\`. Delete one of the two files, or rename this one.`,
        });
      }
    }
  },
  examples: {
    ok: [[example('gardener.en.md'), example('gardener.de.md', { locale: 'de' })]],
    notOk: [[example('gardener.en.md'), example('parks/gardener.en.md', { slug: 'park-gardener' })]],
  },
};
