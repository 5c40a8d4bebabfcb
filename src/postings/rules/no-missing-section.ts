import { example } from '../example.ts';
import { type SectionKind, sectionHeadings } from '../section-headings.ts';
import type { Rule } from './rule.ts';

/** What candidates look for in every posting. */
const needed: readonly SectionKind[] = ['responsibilities', 'requirements', 'offer'];

const words: Partial<Record<SectionKind, string>> = {
  responsibilities: 'what the person will do',
  requirements: 'what the person must bring',
  offer: 'what the company gives',
};

const headingFor = (kind: SectionKind, locale: string): string => {
  const own = sectionHeadings[locale] ?? sectionHeadings[locale.split('-')[0] ?? ''] ?? sectionHeadings['en'];
  const heading = own?.[kind][0] ?? kind;
  return `\`## ${heading[0]?.toUpperCase()}${heading.slice(1)}\``;
};

export const noMissingSection: Rule = {
  id: 'no-missing-section',
  severity: 'info',
  why: 'Candidates look for what they will do, what they must bring and what they get. A posting without one of them is left unread by many.',
  check({ postings }, report) {
    for (const posting of postings) {
      const { sections, named, hasLead } = posting.outline;
      // A text without any of them is of another kind, or in words that the site does not know.
      if (!sections.some((kind) => kind !== null && needed.includes(kind))) continue;
      const missing = needed.filter((kind) => !sections.includes(kind) && !named.includes(kind));
      // A heading that the site does not know may be any of them; the text before all headings says what the job is.
      const unknown = sections.filter((kind) => kind === null).length;
      const isTold = missing.length <= unknown + (hasLead && missing.includes('responsibilities') ? 1 : 0);
      if (missing.length === 0 || isTold) continue;
      const field = { posting, field: 'title' } as const;
      report({
        ...field,
        message: `Unexpected text without ${missing.map((kind) => words[kind]).join(' and ')}, expected a section for it`,
        hint: `Add a section, for example under the heading ${missing.map((kind) => headingFor(kind, posting.locale)).join(' or ')}.`,
      });
    }
  },
  examples: {
    ok: [
      [example('gardener.en.md')],
      [example('gardener.en.md', {}, `${'Look after the park by the river. '.repeat(10)}\n`)],
    ],
    notOk: [
      [
        example(
          'gardener.en.md',
          {},
          `## Your role\n\n${'Look after the park by the river. '.repeat(10)}\n\n## What we offer\n\n30 days of leave.\n`,
        ),
      ],
    ],
  },
};
