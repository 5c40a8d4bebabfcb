import type { SectionKind } from '../postings/headings.ts';
import { htmlToLines } from '../postings/plain-text.ts';
import type { Section } from '../postings/sections.ts';

/**
 * The text of all sections of a kind, without their headings, a line a paragraph or item; none when there is none.
 *
 * @example sectionText([{ kind: 'offer', html: '<ul><li>R&amp;D</li><li>Tea</li></ul>' }], 'offer') // → 'R&D\nTea'
 */
export function sectionText(sections: readonly Section[], kind: SectionKind): string | undefined {
  const lines = sections.filter((section) => section.kind === kind).flatMap(({ html }) => htmlToLines(html));
  return lines.length > 0 ? lines.join('\n') : undefined;
}
