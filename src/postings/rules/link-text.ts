import { example } from '../example.ts';
import { isEmptyLinkText } from '../link-texts.ts';
import { quote } from '../problem.ts';
import type { Rule } from './rule.ts';

const filler = 'Look after the park by the river. '.repeat(10);

export const linkText: Rule = {
  id: 'link-text',
  severity: 'info',
  why: 'Screen readers read out the links of a page without the text around them. “Here, here, here” leads nowhere.',
  source: 'WCAG 2.2, success criterion 2.4.4',
  check({ postings }, report) {
    for (const posting of postings) {
      for (const { text, url: _, ...place } of posting.outline.links) {
        if (!isEmptyLinkText(text)) continue;
        report({
          posting,
          place,
          message: `Unexpected link text ${quote(text)}, expected words that say where the link leads`,
          hint: 'Write for example `[how we hire](…)`, not `how we hire: [here](…)`.',
          actual: text,
        });
      }
    }
  },
  examples: {
    ok: [[example('gardener.en.md', {}, `${filler}See [what grows here](https://example.com/park).\n`)]],
    notOk: [
      [example('gardener.en.md', {}, `${filler}What grows in it stands [here](https://example.com/park).\n`)],
      [example('gardener.de.md', { locale: 'de' }, `${filler}Mehr dazu [Hier!](https://example.com/park)\n`)],
    ],
  },
};
