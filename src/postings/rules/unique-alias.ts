import { example } from '../example.ts';
import type { Posting } from '../posting.ts';
import type { Rule } from './rule.ts';

/** Hosts differ in whether an address with a closing slash is another one. */
const bare = (path: string): string => path.replace(/\/$/, '');

export const uniqueAlias: Rule = {
  id: 'unique-alias',
  severity: 'error',
  required: true,
  why: 'An old address that leads to two postings, or that is the address of another page: only one of them could be reached.',
  check({ postings, addresses }, report) {
    const leadsTo = new Map<string, Posting>();
    // Most boards have no old address.
    if (!postings.some(({ aliases }) => aliases)) return;
    const pages = new Map(
      postings.map((posting) => [bare(addresses.posting(posting.locale, posting.slug)), posting]),
    );
    for (const posting of postings) {
      for (const alias of posting.aliases ?? []) {
        const path = bare(addresses.old(alias));
        const first = leadsTo.get(path) ?? posting;
        leadsTo.set(path, first);
        const facts = { posting, field: 'aliases', actual: alias } as const;
        const page = pages.get(path);
        if (page || addresses.isReserved(path)) {
          report({
            ...facts,
            message: `Unexpected \`${alias}\` in field \`aliases\`, expected an address at which there is no page`,
            hint: page
              ? `It is the address of \`${page.file}\`. Remove it here, or change the \`slug\` there.`
              : 'It is the address of another page of this site. Remove it here.',
          });
        } else if (first !== posting) {
          report({
            ...facts,
            message: `Unexpected \`${alias}\` in field \`aliases\`, expected an address that no other posting has`,
            hint: `\`${first.file}\` has it too. Remove it from one of the two files.`,
          });
        }
      }
    }
  },
  examples: {
    ok: [
      [
        example('gardener.en.md', { aliases: '[/en/jobs/green-fingers/, /jobs/7.html]' }),
        example('gardener.de.md', { locale: 'de', aliases: '/de/jobs/gruener-daumen/' }),
      ],
    ],
    notOk: [
      [
        example('gardener.en.md', { aliases: '/jobs/green-fingers/' }),
        example('gardener.de.md', { locale: 'de', aliases: '/jobs/green-fingers' }),
      ],
      [example('gardener.en.md', { aliases: '/en/jobs/cook/' }), example('cook.en.md')],
      [example('gardener.en.md', { aliases: '/en/countries/' })],
    ],
  },
};
