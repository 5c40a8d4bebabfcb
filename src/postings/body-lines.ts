/** What comes along when a text is pasted from Word or a web page: line by line, before Markdown reads it. */
import { editLine, type Found } from './found.ts';
import { makeProblem, type RuleSeverities } from './problem.ts';
import { boldHeadings } from './repairs/bold-headings.ts';
import { garbledText } from './repairs/garbled-text.ts';
import { headingSpace } from './repairs/headings.ts';
import { links } from './repairs/links.ts';
import { pastedBullets } from './repairs/pasted-bullets.ts';
import type { LinesAround, Slip, TextLineRepair } from './repairs/repair.ts';
import { noInvisible, textSpaces } from './repairs/text-spaces.ts';
import { findSectionSlips, readHeading, type WrittenHeading } from './section-slips.ts';

export const textLineRepairs: readonly TextLineRepair[] = [
  noInvisible,
  garbledText,
  textSpaces,
  pastedBullets,
  headingSpace,
  boldHeadings,
  links,
];

/** Those that hold for the values of fields as well. */
const valueRepairs: readonly TextLineRepair[] = [noInvisible, garbledText, textSpaces];

/** Most characters of a line that is looked at: longer ones are no slip of the keyboard. */
const maximumLine = 10_000;

/** Most lines of a file that are told of. */
const maximumLines = 200;

const codeFence = /^\s{0,3}(?:`{3,}|~{3,})/;
const heading = /^\s{0,3}#{1,6}\s+\S/;

/** One slip after the other on one line, each found in what the one before leaves. */
function slipsOf(
  repairs: readonly TextLineRepair[],
  written: string,
  around: LinesAround,
  severities: RuleSeverities,
): { slips: Slip[]; after: string } {
  const slips: Slip[] = [];
  let line = written;
  for (const repair of repairs) {
    const { ruleId } = repair;
    const severity = severities[ruleId] ?? 'warning';
    const slip = severity === 'off' ? undefined : repair.find(line, around);
    if (!slip || severity === 'off') continue;
    slips.push({ severity, ...slip, ruleId });
    line = slip.after ?? line;
  }
  return { slips, after: line };
}

const toFound = (
  file: string,
  line: number,
  written: string,
  slips: readonly Slip[],
  whole: string,
): Found[] =>
  slips.map(({ column, after: _, ...facts }) => ({
    problem: makeProblem(file, { line, column }, facts),
    edit: editLine(line, written, whole),
  }));

/** What the first repairs leave may hold what the text did not; every other looks at lines as they were written. */
function likelyRepairs(body: string): readonly TextLineRepair[] {
  const mayBe = ({ mayHold }: TextLineRepair) => mayHold.test(body);
  return valueRepairs.some(mayBe) ? textLineRepairs : textLineRepairs.filter(mayBe);
}

/** Slips in the lines of a body, whose first is line `from` of the file. Code is passed over. */
export function inspectBodyLines(
  file: string,
  body: string,
  from: number,
  locale: string,
  severities: RuleSeverities = {},
): Found[] {
  const lines = body.split('\n');
  const likely = likelyRepairs(body);
  const hasHeadings = lines.some((line) => heading.test(line));
  const found: Found[] = [];
  const headings: WrittenHeading[] = [];
  let fence = '';
  let fenceIndex = 0;
  let told = 0;
  for (const [index, line] of lines.entries()) {
    const mark = codeFence.exec(line)?.[0].trim();
    if (mark !== undefined && (fence === '' || mark.startsWith(fence))) {
      fence = fence === '' ? mark : '';
      fenceIndex = index;
    }
    const own = fence === '' ? readHeading(line, from + index) : undefined;
    const above = headings.at(-1);
    if (own) headings.push(own);
    else if (above && line.trim() !== '') above.hasText = true;
    if (fence !== '' || line === '' || line.length > maximumLine || likely.length === 0) continue;
    const around = { previous: lines[index - 1] ?? '', next: lines[index + 1] ?? '', locale, hasHeadings };
    const { slips, after } = slipsOf(likely, line, around, severities);
    if (slips.length === 0) continue;
    found.push(...toFound(file, from + index, line, slips, after));
    if (++told === maximumLines) break;
  }
  if (fence !== '') found.push(openCode(file, lines, fenceIndex, from));
  found.push(...findSectionSlips(file, headings));
  return found;
}

/** Marks for code that nothing ends: all below them would be shown as code. As the last line they are left over. */
function openCode(file: string, lines: readonly string[], index: number, from: number): Found {
  const written = lines[index] ?? '';
  const line = from + index;
  const isLast = lines.slice(index + 1).every((each) => each.trim() === '');
  const problem = makeProblem(
    file,
    { line, column: 1 },
    {
      ruleId: 'no-open-code',
      severity: 'warning',
      message: 'Unexpected marks for code that does not end, expected plain text',
      hint: 'All below this line would be shown as code. Delete the line.',
    },
  );
  return { problem, edit: isLast ? { line, before: [written], after: [] } : undefined };
}

const mayHold = /[ÂÃâ\ufffd\u00a0\u00ad\u1680\u180e\u2000-\u200f\u202f\u205f-\u2064\ufeff]/u;

/** The same in the values of fields. */
export function inspectFieldLines(
  file: string,
  lines: readonly string[],
  from: number,
  severities: RuleSeverities = {},
): Found[] {
  const around = { previous: '', next: '', locale: '', hasHeadings: true };
  return lines.flatMap((line, index) => {
    if (!mayHold.test(line) || line.length > maximumLine) return [];
    const { slips, after } = slipsOf(valueRepairs, line, around, severities);
    return toFound(file, from + index, line, slips, after);
  });
}
