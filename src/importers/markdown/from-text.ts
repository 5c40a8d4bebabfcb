/** Plain text → Markdown: paragraphs that a document broke into lines, headings and lists that it had no marks for. */
import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { isHeadingLine } from './heading-line.ts';
import { tidy } from './tidy.ts';
import { toMarkdown } from './to-markdown.ts';

const marked = /^\s*(?:[^\p{L}\p{N}\s(“„«"'¿¡]|\d{1,2}[.)]\s|o\t)/u;
const ruler = /^\s*([-=_*~])\1{2,}\s*$/;

/** The width at which lines were broken; none when they end where their sentences do. */
function wrapWidth(lines: readonly string[]): number | undefined {
  const lengths = lines.map((line) => line.trim().length).filter((length) => length > 0);
  const longest = Math.max(0, ...lengths);
  const continued = lines.filter(
    (line, index) => /^\s*\p{Ll}/u.test(line) && (lines[index - 1] ?? '').trim().length > longest * 0.7,
  );
  return longest <= 100 && continued.length >= 2 ? longest : undefined;
}

/** Lines that were broken at a width, put together again. */
export function unwrapLines(lines: readonly string[]): string[] {
  const width = wrapWidth(lines);
  const whole: string[] = [];
  for (const [index, line] of lines.entries()) {
    const last = whole.at(-1);
    const before = lines[index - 1] ?? '';
    const isText = last !== undefined && last.trim() !== '' && line.trim() !== '' && !marked.test(line);
    const goesOn = /^\s*\p{Ll}/u.test(line) && !/[.!?:;]$/.test(before.trim());
    const isFull = width !== undefined && before.trim().length > width * 0.75;
    if (
      isText &&
      !isHeadingLine(last, true) &&
      !isHeadingLine(line, false) &&
      width !== undefined &&
      (goesOn || isFull)
    )
      whole[whole.length - 1] = `${last.trimEnd()} ${line.trim()}`;
    else whole.push(line);
  }
  return whole;
}

/** `**bold**` is what many write into plain text; all other marks are letters. */
function phrasing(line: string): PhrasingContent[] {
  return line.split(/(\*\*[^*\n]+\*\*)/).flatMap((part): PhrasingContent[] => {
    if (part === '') return [];
    const bold = /^\*\*([^*]+)\*\*$/.exec(part)?.[1];
    return bold === undefined
      ? [{ type: 'text', value: part }]
      : [{ type: 'strong', children: [{ type: 'text', value: bold }] }];
  });
}

/** Clean text as Markdown. */
export function textToMarkdown(text: string): string {
  const blocks = unwrapLines(text.split('\n')).reduce<string[][]>(
    (groups, line) => {
      if (line.trim() === '' || ruler.test(line)) groups.push([]);
      else groups.at(-1)?.push(line.trim());
      return groups;
    },
    [[]],
  );
  const paragraphs = blocks
    .filter((lines) => lines.length > 0)
    .map(
      (lines): Paragraph => ({
        type: 'paragraph',
        children: lines.flatMap((line, index): PhrasingContent[] => [
          ...(index > 0 ? [{ type: 'break' } as const] : []),
          ...phrasing(line),
        ]),
      }),
    );
  const root: Root = { type: 'root', children: paragraphs };
  return toMarkdown(tidy(root));
}
