import { example } from '../example.ts';
import type { Outline } from '../outline.ts';
import type { Said } from '../problem.ts';
import { type SectionKind, sectionHeadings } from '../section-headings.ts';
import { phrase, say, type Wording } from '../wording.ts';
import type { Rule } from './rule.ts';

/** What candidates look for in every posting. */
const needed: readonly SectionKind[] = ['responsibilities', 'requirements', 'offer'];

const words: Partial<Record<SectionKind, Wording>> = {
  responsibilities: phrase('what the person will do'),
  requirements: phrase('what the person must bring'),
  offer: phrase('what the company gives'),
};

const headingFor = (kind: SectionKind, locale: string): string => {
  const own = sectionHeadings[locale] ?? sectionHeadings[locale.split('-')[0] ?? ''] ?? sectionHeadings['en'];
  const heading = own?.[kind][0] ?? kind;
  return `\`## ${heading[0]?.toUpperCase()}${heading.slice(1)}\``;
};

const filler = 'Look after the park by the river. '.repeat(10);

/** The kinds that no heading of the posting opens; empty when some heading or text may stand for all of them. */
function missingKinds({ sections, named, hasLead }: Outline): SectionKind[] {
  const missing = needed.filter((kind) => !sections.includes(kind) && !named.includes(kind));
  // A text with none of them is of another kind, or in words that the site does not know.
  if (missing.length === needed.length) return [];
  // A heading that the site does not know may be any of them; the text before all headings often says what the job is.
  const others = sections.filter((kind) => kind === null).length;
  const isTold = hasLead && missing.includes('responsibilities') ? 1 : 0;
  return missing.length > others + isTold ? missing : [];
}

export const noMissingSection: Rule = {
  id: 'no-missing-section',
  severity: 'info',
  why: 'Candidates look for what they will do, what they must bring and what they get. A posting without one of them is left unread by many.',
  check({ postings }, report) {
    for (const posting of postings) {
      const missing = missingKinds(posting.outline);
      if (missing.length > 0) {
        report({
          posting,
          field: 'title',
          message: say`Unexpected text without a heading for ${missing.flatMap((kind) => words[kind] ?? []).reduce((some, more) => say`${some} and ${more}`)}, expected one`,
          hint: say`Add a section, for example with the heading ${missing.map((kind): Said => headingFor(kind, posting.locale)).reduce((some, more) => say`${some} or ${more}`)}. If the text says it elsewhere, give it a heading that the site knows.`,
        });
      }
      const { hasLead, sections } = posting.outline;
      if (hasLead || !sections[0]) continue;
      report({
        posting,
        place: { line: 1, column: 1 },
        message: 'Unexpected heading at the beginning, expected what the job is in a sentence or two',
        hint: 'Write the description of the job above the first heading. Search engines and previews show it.',
      });
    }
  },
  examples: {
    ok: [[example('gardener.en.md')], [example('gardener.en.md', {}, `${filler}\n`)]],
    notOk: [
      [
        example(
          'gardener.en.md',
          {},
          `Hello.\n\n## Your role\n\n${filler}\n\n## What we offer\n\n30 days of leave.\n`,
        ),
      ],
      [
        example(
          'gardener.en.md',
          {},
          `## Your role\n\n${filler}\n\n## Profile\n\nYou.\n\n## Benefits\n\nLeave.\n`,
        ),
      ],
    ],
  },
};
