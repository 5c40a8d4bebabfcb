import { example } from '../example.ts';
import { facetFields, facetValuesOf } from '../facets.ts';
import type { FieldName } from '../fields.ts';
import type { Posting } from '../posting.ts';
import { quote } from '../problem.ts';
import { textToSlug } from '../slug.ts';
import type { Report, Rule } from './rule.ts';

/** @param postings Of one locale. */
function checkFacet(postings: readonly Posting[], field: FieldName, report: Report): void {
  /** By slug, who wrote it first and how. */
  const first = new Map<string, { value: string; posting: Posting }>();
  /** Most values are written as before. */
  const usual = new Set<string>();
  for (const posting of postings) {
    for (const value of facetValuesOf(posting, field)) {
      if (usual.has(value)) continue;
      const slug = textToSlug(value);
      const known = first.get(slug) ?? { value, posting };
      first.set(slug, known);
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
      } else usual.add(value);
    }
  }
}

export const distinctFacetSlugs: Rule = {
  id: 'distinct-facet-slugs',
  severity: 'error',
  required: true,
  why: 'Two spellings that lead to one address, such as `R&D` and `R & D`: their postings would be split over two lists.',
  check({ postings }, report) {
    for (const own of Map.groupBy(postings, ({ locale }) => locale).values()) {
      for (const { field } of facetFields) checkFacet(own, field, report);
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
