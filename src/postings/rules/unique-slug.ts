import { example } from '../example.ts';
import type { Rule } from './rule.ts';

export const uniqueSlug: Rule = {
  id: 'unique-slug',
  severity: 'error',
  required: true,
  why: 'Two postings of one language with the same address: only one of them could be shown.',
  check({ postings }, report) {
    for (const group of Map.groupBy(postings, ({ locale, slug }) => `${locale}/${slug}`).values()) {
      const [first, ...others] = group;
      for (const posting of others) {
        // The same job twice in a language has a rule of its own.
        if (posting.requisition === first?.requisition) continue;
        report({
          posting,
          field: 'slug',
          message: `Unexpected address \`${posting.slug}\`, expected one that no other posting in \`${posting.locale}\` has`,
          hint: `\`${first?.file}\` has it too. Write another \`slug\` in one of the two files.`,
          actual: posting.slug,
        });
      }
    }
  },
  examples: {
    ok: [
      [
        example('gardener.en.md', { slug: 'green' }),
        example('gardener.de.md', { locale: 'de', slug: 'green' }),
      ],
    ],
    notOk: [[example('gardener.en.md'), example('park-gardener.en.md', { slug: 'gardener' })]],
  },
};
