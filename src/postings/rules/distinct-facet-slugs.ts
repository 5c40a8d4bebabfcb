import { example } from '../example.ts';
import { facetFields, facetValuesOf } from '../facets.ts';
import type { Posting } from '../posting.ts';
import { quote } from '../problem.ts';
import { textToSlug } from '../slug.ts';
import type { Rule } from './rule.ts';

export const distinctFacetSlugs: Rule = {
  id: 'distinct-facet-slugs',
  severity: 'error',
  required: true,
  why: 'Two spellings that lead to one address, such as `R&D` and `R & D`: their postings would be split over two lists.',
  check({ postings }, report) {
    const first = new Map<string, { value: string; posting: Posting }>();
    const slugs = new Map<string, string>();
    for (const posting of postings) {
      for (const { field } of facetFields) {
        for (const value of facetValuesOf(posting, field)) {
          const slug = slugs.get(value) ?? textToSlug(value);
          slugs.set(value, slug);
          const key = `${posting.locale}/${field}/${slug}`;
          const known = first.get(key) ?? { value, posting };
          first.set(key, known);
          if (slug === '') {
            const message = `Unexpected ${quote(value)} in field \`${field}\`, expected a text with letters or digits`;
            report({ posting, field, message, hint: 'The value becomes part of an address.', actual: value });
          } else if (known.value !== value) {
            report({
              posting,
              field,
              message: `Unexpected ${quote(value)} in field \`${field}\`, expected ${quote(known.value)} as in \`${known.posting.file}\``,
              hint: 'Both spellings lead to the same address. Write one of them in both files.',
              actual: value,
              expected: known.value,
            });
          }
        }
      }
    }
  },
  examples: {
    ok: [[example('gardener.en.md', { team: 'R&D' }), example('cook.en.md', { team: 'R&D' })]],
    notOk: [
      [example('gardener.en.md', { team: 'R&D' }), example('cook.en.md', { team: 'R & D' })],
      [example('gardener.en.md', { team: '"&"' })],
    ],
  },
};
