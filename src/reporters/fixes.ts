/** What `npm run fix` tells: the lines that change, and what is left. */
import type { Problem } from '../postings/problem.ts';
import type { ContentFile } from '../postings/source.ts';
import { toPrintable } from './terminal/printable.ts';
import { toSafeJson } from './terminal/safe-json.ts';
import { text } from './text.ts';

interface Change {
  file: string;
  /** As `diff -u` shows it. */
  diff: string;
  repaired: readonly Problem[];
}

export interface Fixes {
  changes: readonly Change[];
  /** Their lines are those after the changes. */
  left: readonly Problem[];
  isWritten: boolean;
  /** A file as it is after the changes. */
  sourceOf(path: string): ContentFile | undefined;
}

const count = (amount: number, noun: string): string => `${amount} ${noun}${amount === 1 ? '' : 's'}`;

/** A line that changes, with the spaces in it that look like others. */
const toTelling = (line: string): string =>
  toPrintable(
    /^[+-]/.test(line)
      ? line
          .replaceAll('\t', '→')
          .replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, '␣')
          .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '·')
      : line,
  );

function renderOutcome({ changes, isWritten }: Fixes): string {
  if (changes.length === 0) return 'Nothing to mend.';
  const mended = `${count(changes.length, 'file')}, ${count(changes.flatMap(({ repaired }) => repaired).length, 'problem')}`;
  return isWritten
    ? `Mended: ${mended}.`
    : `Can be mended: ${mended}. Write it with \`npm run fix -- --write\`.`;
}

function renderText(fixes: Fixes): string {
  const diffs = fixes.changes.map(({ diff }) => diff.split('\n').map(toTelling).join('\n').trimEnd());
  const left =
    fixes.left.length > 0
      ? [`Left for somebody to decide:\n\n${text.render({ problems: fixes.left, sourceOf: fixes.sourceOf })}`]
      : [];
  return `${[...diffs, ...left, renderOutcome(fixes)].join('\n\n')}\n`;
}

const renderJson = ({ changes, left, isWritten }: Fixes): string =>
  toSafeJson({
    written: isWritten,
    changes: changes.map(({ file, diff, repaired }) => ({ file, diff, repaired })),
    left,
  });

const renderers = new Map<string, (fixes: Fixes) => string>([
  ['text', renderText],
  ['json', renderJson],
]);

/** Throws when there is no such form. */
export function findFixReporter(name: string): (fixes: Fixes) => string {
  const found = renderers.get(name);
  const names = [...renderers.keys()].map((known) => `\`${known}\``).join(', ');
  if (!found) throw new RangeError(`Unexpected format \`${name}\`, expected one of ${names}`);
  return found;
}
