import type { SectionKind } from '../postings/headings.ts';
import { htmlToLine } from '../postings/html-text.ts';
import type { Section } from '../postings/sections.ts';
import { simplifyHtml } from './description.ts';

const lineEnd = /<\/(?:p|li|h\d)>|<br>|<[uo]l>/g;

// No content may hold this character.
const lineMark = '\0';

/**
 * The text of all sections of a kind, without their headings, a line a paragraph or item; none when there is none.
 *
 * @example sectionText([{ kind: 'offer', html: '<ul><li>R&amp;D</li><li>Tea</li></ul>' }], 'offer') // → 'R&D\nTea'
 */
export function sectionText(sections: readonly Section[], kind: SectionKind): string | undefined {
  const lines = sections
    .filter((section) => section.kind === kind)
    .flatMap(({ html }) => htmlToLine(simplifyHtml(html).replace(lineEnd, lineMark)).split(lineMark))
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length > 0 ? lines.join('\n') : undefined;
}
