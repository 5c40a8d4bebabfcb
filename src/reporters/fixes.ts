/** What `npm run fix` tells: the lines that change, and what is left. */
import type { Problem } from '../postings/problem.ts';
import type { ContentFile } from '../postings/source.ts';
import { phrase, say, type Wording } from '../postings/wording.ts';
import { problemNames } from './json.ts';
import { toPrintable } from './terminal/printable.ts';
import { toSafeJson } from './terminal/safe-json.ts';
import { text } from './text.ts';
import { type Language, problemIn, speak, speakCount } from './words/languages.ts';

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

function renderOutcome({ changes, isWritten }: Fixes, language: Language): string {
  if (changes.length === 0) return speak(phrase('Nothing to mend.'), language);
  const count = (amount: number, one: Wording, many: Wording) => speakCount(amount, one, many, language);
  const files = changes.length;
  const problems = changes.flatMap(({ repaired }) => repaired).length;
  const counts = [
    count(files, say`${files} file`, say`${files} files`),
    count(problems, say`${problems} problem`, say`${problems} problems`),
  ].join(', ');
  return speak(
    isWritten
      ? say`Mended: ${counts}.`
      : say`Can be mended: ${counts}. Write it with \`npm run fix -- --write\`.`,
    language,
  );
}

function renderText(fixes: Fixes, language: Language): string {
  const { changes, sourceOf } = fixes;
  const diffs = changes.map(({ diff }) => diff.split('\n').map(toTelling).join('\n').trimEnd());
  const problems = fixes.left.map((problem) => problemIn(problem, language));
  const left =
    problems.length > 0
      ? [
          speak(phrase('Left for somebody to decide:'), language),
          text.render({ problems, sourceOf, language }).trimEnd(),
        ]
      : [];
  return `${[...diffs, ...left, renderOutcome(fixes, language)].join('\n\n')}\n`;
}

const names = ['written', 'changes', 'left', 'file', 'diff', 'repaired', ...problemNames];

function renderJson({ changes, left, isWritten }: Fixes, language: Language): string {
  const told = (problems: readonly Problem[]) => problems.map((problem) => problemIn(problem, language));
  const value = {
    written: isWritten,
    changes: changes.map(({ file, diff, repaired }) => ({ file, diff, repaired: told(repaired) })),
    left: told(left),
  };
  return toSafeJson(value, names);
}

interface FixReporter {
  render(fixes: Fixes, language: Language): string;
  /** Its texts are English unless another language is asked for by name. */
  isForPrograms?: true;
}

const reporters = new Map<string, FixReporter>([
  ['text', { render: renderText }],
  ['json', { render: renderJson, isForPrograms: true }],
]);

/** Throws when there is no such form. */
export function findFixReporter(name: string): FixReporter {
  const found = reporters.get(name);
  const names = [...reporters.keys()].map((known) => `\`${known}\``).join(', ');
  if (!found) throw new RangeError(`Unexpected format \`${name}\`, expected one of ${names}`);
  return found;
}
