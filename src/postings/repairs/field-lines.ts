/** Which repair a line between the two `---` needs. */
import { plainField, unindentedField } from './field-at-line-start.ts';
import { itemSpace, listMarks } from './list-marks.ts';
import { plainColon, wideColon } from './plain-colon.ts';
import { noTab, plainSpaces } from './plain-spaces.ts';
import type { FieldLineRepair, Slip } from './repair.ts';
import { pairedQuotes, quotedColon, quotedMarks, quotedStart } from './value-in-quotes.ts';

export type { Slip };

/** In the order in which they are tried. */
export const fieldLineRepairs: readonly FieldLineRepair[] = [
  wideColon,
  plainSpaces,
  noTab,
  listMarks,
  itemSpace,
  plainField,
  quotedMarks,
  quotedColon,
  pairedQuotes,
  quotedStart,
  plainColon,
  unindentedField,
];

const readable = fieldLineRepairs.filter(({ isReadable }) => isReadable);
const unreadable = fieldLineRepairs.filter(({ isReadable }) => !isReadable);

const findFirst = (
  repairs: readonly FieldLineRepair[],
  line: string,
  previous: string,
  field: string,
): Slip | undefined => {
  for (const repair of repairs) {
    const slip = repair.find(line, previous, field);
    if (slip) return slip;
  }
  return undefined;
};

const looksOdd =
  /[^\S ]|[：﹕︰\u00ad\u180e\u200b-\u200f\u2060-\u2064]|^ *[•·▪◦‣●○■–—*\uf0b7]|^[>_-]|^ +-\S|:\s+[!&*]/;

/** Whether a line may be something else than it looks: a quick look that spares most files the close one. */
export const isLookalike = (line: string): boolean => looksOdd.test(line);

/** What makes a line something else than it looks, though YAML may read it. */
export const lookalikeSlip = (line: string, previous: string, field: string): Slip | undefined =>
  isLookalike(line) ? findFirst(readable, line, previous, field) : undefined;

/** Why YAML stumbled over this line, in the words of somebody who only sees the line; none when it is not plain. */
export const syntaxSlip = (line: string, previous: string, field: string): Slip | undefined =>
  findFirst(unreadable, line, previous, field);
