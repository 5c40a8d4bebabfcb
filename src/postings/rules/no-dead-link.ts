import { example } from '../example.ts';
import type { Posting } from '../posting.ts';
import { quote } from '../problem.ts';
import { numberSections } from '../section-ids.ts';
import { stateOn } from '../state.ts';
import type { Rule } from './rule.ts';

const bare = (path: string): string => path.replace(/\/$/, '');

/** Anchors of the sections of a posting's page. */
function anchorsOf({ outline }: Posting): string[] {
  const idOf = numberSections();
  return outline.sections.map((kind) => idOf(kind ?? undefined));
}

const filler = 'Look after the park by the river. '.repeat(10);

export const noDeadLink: Rule = {
  id: 'no-dead-link',
  severity: 'warning',
  why: 'A link of the text leads to a page, a place or a file that this site does not have.',
  check({ postings, addresses, policy, today }, report) {
    if (!postings.some(({ outline }) => outline.links.length > 0)) return;
    const byPath = Map.groupBy(postings, ({ locale, slug }) => bare(addresses.posting(locale, slug)));
    const old = new Set(
      postings.flatMap(({ aliases = [] }) => aliases.map((alias) => bare(addresses.old(alias)))),
    );
    const isShown = (posting: Posting) =>
      ['open', 'closed'].includes(stateOn(posting, today, policy.keepDays));

    const whyDead = (posting: Posting, url: string): string | undefined => {
      const target = addresses.resolve(url, addresses.posting(posting.locale, posting.slug));
      if (!target) return undefined;
      const path = bare(target.path);
      const found = byPath.get(path);
      if (found?.includes(posting)) {
        const anchors = anchorsOf(posting);
        if (target.anchor === '' || anchors.includes(target.anchor)) return undefined;
        return anchors.length === 0
          ? 'This posting has no section. Take the link out.'
          : `The sections of this posting have the addresses ${anchors.map((id) => `\`#${id}\``).join(', ')}.`;
      }
      // A draft may lead to another one: both are in the preview.
      if (found)
        return posting.draft || found.some(isShown)
          ? undefined
          : `The posting \`${found[0]?.file}\` is not on the site.`;
      return old.has(path) || addresses.has(target.path)
        ? undefined
        : 'Correct the address, or take the link out.';
    };

    for (const posting of postings) {
      for (const { url, text: _, ...place } of posting.outline.links) {
        const hint = whyDead(posting, url);
        if (hint === undefined) continue;
        const message = `Unexpected link to ${quote(url)}, expected an address that this site has`;
        report({ posting, place, message, hint, actual: url });
      }
    }
  },
  examples: {
    ok: [
      [
        example(
          'gardener.en.md',
          {},
          `${filler}See [the cook](/en/jobs/cook/) and [all countries](/en/countries/).\n`,
        ),
        example('cook.en.md'),
      ],
      [
        example(
          'gardener.en.md',
          {},
          `${filler}See [your role](#responsibilities).\n\n## Your role\n\n- Plant\n\n## Profile\n\n- You\n\n## Benefits\n\n- Leave\n`,
        ),
      ],
    ],
    notOk: [
      [example('gardener.en.md', {}, `${filler}See [the cook](/en/jobs/cook/).\n`)],
      [
        example('gardener.en.md', {}, `${filler}See [the cook](/en/jobs/cook/).\n`),
        example('cook.en.md', { draft: 'true' }),
      ],
      [example('gardener.en.md', {}, `${filler}See [your role](#role).\n`)],
    ],
  },
};
