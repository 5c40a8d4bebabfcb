import { example } from '../example.ts';
import { quote } from '../problem.ts';
import type { Rule } from './rule.ts';

const filler = 'Look after the park by the river. '.repeat(10);

export const noPlainHttp: Rule = {
  id: 'no-plain-http',
  severity: 'warning',
  why: 'What candidates send to an address with http:// can be read and changed on its way, and browsers warn of it.',
  check({ postings }, report) {
    for (const posting of postings) {
      for (const { url, text: _, ...place } of posting.outline.links) {
        if (!/^http:\/\//i.test(url)) continue;
        report({
          posting,
          place,
          message: `Unexpected link to ${quote(url)}, expected an address that begins with \`https://\``,
          hint: 'Write `https://` and try whether the address still works.',
          actual: url,
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
          `${filler}See [the park](https://example.com/park) or \`http://localhost\`.\n`,
        ),
      ],
    ],
    notOk: [
      [example('gardener.en.md', {}, `${filler}Apply on [our form](http://example.com/apply).\n`)],
      [example('gardener.en.md', {}, `${filler}Apply on http://example.com/apply.\n`)],
    ],
  },
};
