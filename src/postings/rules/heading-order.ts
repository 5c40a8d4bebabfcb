import { example } from '../example.ts';
import type { Rule } from './rule.ts';

const filler = 'Look after the park by the river. '.repeat(10);

export const headingOrder: Rule = {
  id: 'heading-order',
  severity: 'info',
  why: 'Screen readers list the headings like a table of contents. Where a level is missing, listeners think that they have missed a part.',
  source: 'WCAG 2.2, technique G141',
  check({ postings }, report) {
    for (const posting of postings) {
      for (const { from, to, ...place } of posting.outline.skips) {
        const marks = '#'.repeat(from + 1);
        report({
          posting,
          place,
          message: `Unexpected heading \`${'#'.repeat(to)}\`, expected \`${marks}\``,
          hint:
            from === 1
              ? `There is none but the title above. Begin this one with \`${marks}\`.`
              : `The heading above has \`${'#'.repeat(from)}\`. Begin this one with \`${marks}\`.`,
          actual: '#'.repeat(to),
          expected: marks,
        });
      }
    }
  },
  examples: {
    ok: [
      [
        example(
          'gardener.en.md',
          {},
          `${filler}\n\n## The park\n\n### In summer\n\nEarly.\n\n## You\n\nYou.\n`,
        ),
      ],
    ],
    notOk: [
      [example('gardener.en.md', {}, `${filler}\n\n### In summer\n\nEarly.\n`)],
      [example('gardener.en.md', {}, `${filler}\n\n## The park\n\n#### In summer\n\nEarly.\n`)],
    ],
  },
};
