/** A text with every problem mended that has only one remedy. */
import { type Edit, togetherApplicable } from './found.ts';
import { inspectPosting } from './parse.ts';
import type { PostingPolicy } from './posting.ts';
import type { Problem } from './problem.ts';
import { type Source, source } from './source.ts';

export interface RepairedText {
  text: string;
  /** What was mended, in the order in which it was. */
  repaired: Problem[];
  /** What somebody has to decide. */
  left: Problem[];
}

/** A mended line may have another mistake behind the first: so many in a row. */
const maximumRounds = 40;

interface Line {
  text: string;
  /** `\n`, `\r\n`, or nothing at the end of the file. */
  end: string;
}

function toLines(text: string): Line[] {
  const lines = text.split('\n');
  return lines.map((line, index) => {
    const end = index === lines.length - 1 ? '' : '\n';
    return end !== '' && line.endsWith('\r') ? { text: line.slice(0, -1), end: '\r\n' } : { text: line, end };
  });
}

/** The lines of an edit, each with the end of the line in whose place it stands. */
function toReplacement({ after }: Edit, replaced: readonly Line[], usual: string): Line[] {
  return after.map((text, index) => {
    const end = index === after.length - 1 ? replaced.at(-1)?.end : replaced[index]?.end || usual;
    return { text, end: end ?? usual };
  });
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  const lines = toLines(text);
  const usual = lines[0]?.end || '\n';
  for (const edit of edits.toSorted((a, b) => b.line - a.line)) {
    const replaced = lines.slice(edit.line - 1, edit.line - 1 + edit.before.length);
    lines.splice(edit.line - 1, edit.before.length, ...toReplacement(edit, replaced, usual));
  }
  return lines.map((line) => line.text + line.end).join('');
}

/**
 * Mends a posting as long as anything in it has a plain remedy. All other lines, the ends of lines and a byte order mark
 * stay as they are. Mending what is mended changes nothing.
 */
export function repairText(file: Source, policy: PostingPolicy): RepairedText {
  const mark = file.text.startsWith('\ufeff') ? '\ufeff' : '';
  let text = file.text.slice(mark.length);
  const repaired: Problem[] = [];
  for (let round = 0; round < maximumRounds; round++) {
    const { found } = inspectPosting(source(file.path, text), policy);
    const lines = toLines(text).map((line) => line.text);
    const edits = togetherApplicable(
      found.flatMap(({ edit }) => edit ?? []),
      lines,
    );
    if (edits.length === 0) return { text: mark + text, repaired, left: found.map(({ problem }) => problem) };
    repaired.push(...found.filter(({ edit }) => edit && edits.includes(edit)).map(({ problem }) => problem));
    text = applyEdits(text, edits);
  }
  // What has no end is not understood: nothing is changed.
  const { found } = inspectPosting(file, policy);
  return { text: file.text, repaired: [], left: found.map(({ problem }) => problem) };
}
