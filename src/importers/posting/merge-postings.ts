/** A posting that was imported before, changed by hand, and is now imported anew: both changes are kept, or told. */
import { diff3Merge } from 'node-diff3';

export interface Conflict {
  /** Of the file as it is, counted from 1. */
  line: number;
  /** Name of the field; none in the body. */
  field?: string;
  ours: string;
  theirs: string;
}

export type Merge = { text: string } | { conflicts: Conflict[] };

/** A key with the lines of its value and the comments above it. */
interface Entry {
  key: string;
  lines: string[];
  line: number;
}

interface Parts {
  entries: Entry[];
  body: string[];
  /** Of the first line of the body. */
  bodyLine: number;
}

/** The fields and the body; nothing where the file has no fields that begin and end. */
function split(text: string): Parts | undefined {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) return undefined;
  const entries: Entry[] = [];
  let above: string[] = [];
  for (const [index, line] of lines.slice(1, end).entries()) {
    const key = /^([A-Za-z][\w-]*):/.exec(line)?.[1];
    if (key) entries.push({ key, lines: [...above, line], line: index + 2 });
    else if (/^\s*(#|$)/.test(line)) {
      above.push(line);
      continue;
    } else entries.at(-1)?.lines.push(...above, line);
    above = [];
  }
  entries.at(-1)?.lines.push(...above);
  return { entries, body: lines.slice(end + 1), bodyLine: end + 2 };
}

const textOf = (entries: readonly Entry[], key: string): string | undefined =>
  entries.find((entry) => entry.key === key)?.lines.join('\n');

/** Without comments and the marks around it: what a field says. */
const saying = (text: string | undefined): string | undefined =>
  text
    ?.split('\n')
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join('\n');

function mergeFields(
  ours: Parts,
  base: Parts,
  theirs: Parts,
): { lines: string[] } | { conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];
  const chosen = new Map<string, string>();
  const keys = new Set([...ours.entries, ...theirs.entries].map(({ key }) => key));
  for (const key of keys) {
    const [mine, old, other] = [
      textOf(ours.entries, key),
      textOf(base.entries, key),
      textOf(theirs.entries, key),
    ];
    const isSame = saying(mine) === saying(other);
    const isTheirs = !isSame && saying(mine) === saying(old);
    const isMine = isSame || saying(other) === saying(old);
    if (!isMine && !isTheirs) {
      const place = ours.entries.find((entry) => entry.key === key) ?? { line: 1 };
      conflicts.push({ line: place.line, field: key, ours: mine ?? '', theirs: other ?? '' });
    }
    const value = isTheirs ? other : mine;
    if (value !== undefined) chosen.set(key, value);
  }
  if (conflicts.length > 0) return { conflicts };
  // A new field stands behind the one that it stands behind in the import.
  const order = ours.entries.map(({ key }) => key);
  for (const [index, { key }] of theirs.entries.entries()) {
    if (order.includes(key)) continue;
    order.splice(order.indexOf(theirs.entries[index - 1]?.key ?? '') + 1, 0, key);
  }
  return { lines: order.flatMap((key) => chosen.get(key)?.split('\n') ?? []) };
}

function mergeLines(
  ours: readonly string[],
  base: readonly string[],
  theirs: readonly string[],
  firstLine: number,
): { lines: string[] } | { conflicts: Conflict[] } {
  const regions = diff3Merge([...ours], [...base], [...theirs], { excludeFalseConflicts: true });
  const conflicts = regions.flatMap(({ conflict }): Conflict[] =>
    conflict
      ? [{ line: firstLine + conflict.aIndex, ours: conflict.a.join('\n'), theirs: conflict.b.join('\n') }]
      : [],
  );
  return conflicts.length > 0 ? { conflicts } : { lines: regions.flatMap(({ ok }) => ok ?? []) };
}

/**
 * Three texts of a posting → one, field by field and the body by lines.
 *
 * @param ours The file as it is.
 * @param base What was imported last.
 * @param theirs What is imported now.
 */
export function mergePostings(ours: string, base: string, theirs: string): Merge {
  if (ours === theirs || base === theirs) return { text: ours };
  if (ours === base) return { text: theirs };
  const parts = [ours, base, theirs].map(split);
  const [mine, old, other] = parts;
  if (!mine || !old || !other) {
    const whole = mergeLines(ours.split('\n'), base.split('\n'), theirs.split('\n'), 1);
    return 'conflicts' in whole ? whole : { text: whole.lines.join('\n') };
  }
  const fields = mergeFields(mine, old, other);
  const body = mergeLines(mine.body, old.body, other.body, mine.bodyLine);
  if ('conflicts' in fields || 'conflicts' in body)
    return { conflicts: [fields, body].flatMap((each) => ('conflicts' in each ? each.conflicts : [])) };
  return { text: ['---', ...fields.lines, '---', ...body.lines].join('\n') };
}
