import { type SectionKind, sectionHeadings, sectionKinds } from '../postings/section-headings.ts';
import { code, renderTable } from './markdown.ts';

const purposes: Record<SectionKind, string> = {
  responsibilities: 'What the person will do.',
  requirements: 'What the person must bring.',
  'nice-to-have': 'What would help, but is no condition.',
  offer: 'What the company gives.',
  process: 'How to apply, and what happens then.',
};

/** Most headings of one kind that are named in a language. */
const maximumHeadings = 5;

/** One table a kind of section: the headings that open it, by language. */
export function renderHeadingTables(): string {
  const tables = sectionKinds.map((kind) => {
    const rows = Object.entries(sectionHeadings).map(([locale, headings]) => [
      code(locale),
      headings[kind].slice(0, maximumHeadings).join(' · '),
    ]);
    const title = `**${purposes[kind]}** Its address on the page ends in ${code(`#${kind}`)}.`;
    return `${title}\n\n${renderTable(['Language', 'Headings, for example'], rows)}`;
  });
  return tables.join('\n\n');
}
