/** Headings with a `#` too few, or without the space behind it. */
import { type Edit, editLine } from '../found.ts';
import { headingToKind } from '../headings.ts';
import { quoteLine } from '../problem.ts';
import type { Repair, TextLineRepair, TextSlip } from './repair.ts';

const glued = /^\s{0,3}(#{1,6})(?=[\p{L}*_])(.+)$/u;

export const headingSpace: TextLineRepair = {
  id: 'heading-space',
  why: 'Between `##` and the words of a heading stands a space.',
  of: 'text',
  ruleId: 'no-bold-heading',
  mayHold: /#(?=[\p{L}*_])/u,
  find(line, { locale }): TextSlip | undefined {
    const [, marks = '', text = ''] = (line.includes('#') && glued.exec(line)) || [];
    // With one mark it may be a word for social media: #hiring.
    if (marks === '' || (marks === '#' && headingToKind(text, locale) === undefined)) return undefined;
    const after = `${marks === '#' ? '##' : marks} ${text}`;
    return {
      column: marks.length + 1,
      message: `Unexpected text right after \`${marks}\`, expected a space`,
      hint: `Write ${quoteLine(after)}.`,
      after,
    };
  },
  examples: [
    { before: '##Requirements\n\n- A green thumb', after: '## Requirements\n\n- A green thumb' },
    { before: '###In summer\n\nEarly.', after: '### In summer\n\nEarly.' },
  ],
};

export const secondLevelHeadings: Repair = {
  id: 'second-level-headings',
  why: 'Headings with one `#` get `##` when the text has no others, and the one that repeats the title is taken out.',
  of: 'text',
  examples: [
    { before: '# Requirements\n\n- A green thumb', after: '## Requirements\n\n- A green thumb' },
    { before: 'Requirements\n============\n\n- A green thumb', after: '## Requirements\n\n- A green thumb' },
  ],
};

/** Whether a body has headings of the second level, or lines that may make one. */
export const hasSecondLevel = (lines: readonly string[]): boolean =>
  lines.some((line) => /^\s{0,3}##/.test(line) || /^-{3,}\s*$/.test(line));

/**
 * The edit of a first-level heading at an index; none where a heading of the second level may stand below it.
 *
 * @param from The line of the file on which the lines begin.
 */
export function editHeading(
  lines: readonly string[],
  from: number,
  index: number,
  title: string,
  isAlone: boolean,
): Edit | undefined {
  const line = from + index;
  const written = lines[index] ?? '';
  const text = /^\s{0,3}#\s+(.*?)(?:\s#*)?$/.exec(written.slice(0, 300))?.[1]?.trim();
  if (text !== undefined && text !== '' && text.toLowerCase() === title.trim().toLowerCase())
    return { line, before: [written], after: [] };
  if (!isAlone || written.length > 300) return undefined;
  if (text !== undefined) return editLine(line, written, text === '' ? undefined : `## ${text}`);
  const below = lines[index + 1] ?? '';
  return /^\s{0,3}=+\s*$/.test(below)
    ? { line, before: [written, below], after: [`## ${written.trim()}`] }
    : undefined;
}
