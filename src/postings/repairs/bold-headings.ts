import { headingToKind } from '../headings.ts';
import { quoteLine } from '../problem.ts';
import type { LinesAround, TextLineRepair, TextSlip } from './repair.ts';

const bold = /^\s{0,3}(\*\*|__)(?![\s*_])([^*_]{1,80}?)(?:\1\s*[:：]?|[:：]\1)\s*$/u;
const underlinedBold = /^\s{0,3}(?:\*\*\*|___)([^*_]{1,80}?)[:：]?(?:\*\*\*|___)\s*[:：]?\s*$/u;
const plainLine = /^(?![#>|*+\-\d`!])(\p{L}[^.!?|`*_<>]{1,58}?)\s*[:：]?\s*$/u;

const withoutColon = (text: string): string => text.trim().replace(/\s*[:：]$/, '');

/** The heading that the line is meant to be; none when it may be part of the text. */
function headingOf(line: string, { previous, next, locale, hasHeadings }: LinesAround): string | undefined {
  if (previous.trim() !== '') return undefined;
  const inBold = bold.exec(line)?.[2] ?? underlinedBold.exec(line)?.[1];
  if (inBold !== undefined) {
    const text = withoutColon(inBold);
    // Among headings of its own kind a bold line may be a heading of a lower level, or a cry.
    if (headingToKind(text, locale) !== undefined) return text;
    return hasHeadings || /[.!]$/.test(text) ? undefined : text;
  }
  if (hasHeadings) return undefined;
  const text = plainLine.exec(line)?.[1];
  const isAbove = next.trim() === '' || /^\s*(?:[-*+•·▪◦–]|\d+[.)])\s*\S/u.test(next);
  return text !== undefined && isAbove && headingToKind(text, locale) !== undefined
    ? withoutColon(text)
    : undefined;
}

export const boldHeadings: TextLineRepair = {
  id: 'bold-headings',
  why: 'A line in bold that stands for a heading, and the name of a section alone on a line, become a heading with `## `.',
  of: 'text',
  ruleId: 'no-bold-heading',
  mayHold: /^(?:\s{0,3}(?:\*\*|__)|\p{L})/mu,
  find(line, around): TextSlip | undefined {
    const text = headingOf(line, around);
    if (text === undefined) return undefined;
    const after = `## ${text}`;
    return {
      column: 1,
      message: `Unexpected ${quoteLine(line)} in place of a heading, expected \`## \` before it`,
      hint: `Write ${quoteLine(after)}.`,
      after,
    };
  },
  examples: [
    { before: '**Requirements:**\n\n- A green thumb', after: '## Requirements\n\n- A green thumb' },
    { before: '__What we offer__:\n\nFresh air.', after: '## What we offer\n\nFresh air.' },
    { before: 'Requirements:\n\n- A green thumb', after: '## Requirements\n\n- A green thumb' },
  ],
};
