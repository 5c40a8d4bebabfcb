/** Plain text → Markdown: paragraphs that a document broke into lines, headings and lists that it had no marks for. */
import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { isSafeLink } from '../../postings/body-limits.ts';
import { isHeadingLine, kindOfLine } from './heading-line.ts';
import { tidy } from './tidy.ts';
import { toMarkdown } from './to-markdown.ts';

const marked = /^\s*(?:[^\p{L}\p{N}\s(“„«"'¿¡]|\d{1,2}[.)]\s|o\t|(?<=\s)[a-h][.)]\s)/u;
const ruler = /^\s*([-=_*~])\1{2,}\s*$/;

const isStart = (line: string): boolean =>
  line.trim() === '' || marked.test(line) || ruler.test(line) || isHeadingLine(line, true);

const startsLow = (line: string): boolean => /^\s*\p{Ll}/u.test(line);
const isEnded = (line: string): boolean => /[.!?:;。]\s*$/.test(line);

/** Whether lines were broken where they grew too long, and not where a thought ends. */
function isWrapped(lines: readonly string[]): boolean {
  const lengths = lines.map((line) => line.trim().length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const isEven = lengths.slice(0, -1).every((length) => length > longest * 0.6);
  const goesOn = lines.some(
    (line, index) => index > 0 && startsLow(line) && !isEnded(lines[index - 1] ?? ''),
  );
  return lines.length > 1 && longest >= 40 && longest <= 120 && isEven && goesOn;
}

const joined = (lines: readonly string[]): string => lines.map((line) => line.trim()).join(' ');

/** What stands behind a bullet in the next line, further in or with a small letter, belongs to it. */
function goesOnBehind(bullet: string, line: string): boolean {
  const indent = /^\s*/.exec(bullet)?.[0].length ?? 0;
  return (/^\s*/.exec(line)?.[0].length ?? 0) > indent || (startsLow(line) && !isEnded(bullet));
}

/** Lines that were broken at a width, put together again. */
export function unwrapLines(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (let index = 0; index < lines.length; ) {
    const run: string[] = [];
    for (let next = lines[index]; next !== undefined && !isStart(next); next = lines[++index]) run.push(next);
    const before = whole.at(-1) ?? '';
    const isBullet = marked.test(before) && !ruler.test(before);
    const others = isBullet ? run.findIndex((line) => !goesOnBehind(before, line)) : 0;
    const behind = run.splice(0, others < 0 ? run.length : others);
    if (behind.length > 0) whole[whole.length - 1] = joined([before, ...behind]);
    if (isWrapped(run)) whole.push(joined(run));
    else for (const line of run) whole.push(line);
    if (index < lines.length) whole.push(lines[index++] ?? '');
  }
  return whole;
}

/** Whether the first line of a block stands above its text like a heading: short, and what follows are sentences. */
function isTitled([first = '', second = '', ...rest]: readonly string[]): boolean {
  const isShort = first.length <= 60 && first.split(/\s+/).length <= 8 && !/[\d.,:;!?。]/.test(first);
  const isProse = [second, ...rest].every((line) => !marked.test(line) && /[.!?。]$/.test(line));
  return isShort && isProse && !marked.test(first) && !startsLow(first) && !startsLow(second);
}

/** In a text whose sections have unmarked headings, the others that stand alike are headings, too: "About the job". */
function markHeadings(blocks: readonly string[][]): string[][] {
  const hasUnmarked = blocks.some((lines) =>
    lines.slice(0, -1).some((line) => kindOfLine(line) !== undefined && !/^\s*[#*]|[:：]\s*$/.test(line)),
  );
  return blocks.map((lines) => {
    const [first = '', ...rest] = lines;
    const end = rest.findIndex((line) => isHeadingLine(line, true));
    const own = end < 0 ? rest : rest.slice(0, end);
    const isTop = hasUnmarked && own.length > 0 && isTitled([first, ...own]);
    return isTop ? [`## ${first}`, ...rest] : lines;
  });
}

/** Bold words and links of Markdown are what many write into plain text; all other marks are letters. */
function phrasing(line: string): PhrasingContent[] {
  const parts = line.split(/(\*\*[^*\n]+\*\*|\[[^[\]\n]+\]\((?:https?:\/\/|mailto:)[^\s()]+\))/);
  return parts.flatMap((part): PhrasingContent[] => {
    if (part === '') return [];
    const bold = /^\*\*([^*]+)\*\*$/.exec(part)?.[1];
    if (bold !== undefined) return [{ type: 'strong', children: [{ type: 'text', value: bold }] }];
    const [, words, url] = /^\[([^[\]]+)\]\((\S+)\)$/.exec(part) ?? [];
    const text = { type: 'text', value: words ?? part } as const;
    return url !== undefined && isSafeLink(url)
      ? [{ type: 'link', url, children: [text] }]
      : [{ ...text, value: part }];
  });
}

/** Clean text as Markdown; `above` is the heading that it stands below. */
export function textToMarkdown(text: string, above?: string): string {
  const blocks = unwrapLines(text.split('\n')).reduce<string[][]>(
    (groups, line) => {
      if (line.trim() === '' || ruler.test(line)) groups.push([]);
      else groups.at(-1)?.push(marked.test(line) ? line.trimEnd() : line.trim());
      return groups;
    },
    [[]],
  );
  const paragraphs = markHeadings(blocks.filter((lines) => lines.length > 0)).map(
    (lines): Paragraph => ({
      type: 'paragraph',
      children: lines.flatMap((line, index): PhrasingContent[] => [
        ...(index > 0 ? [{ type: 'break' } as const] : []),
        ...phrasing(line),
      ]),
    }),
  );
  const root: Root = { type: 'root', children: paragraphs };
  return toMarkdown(tidy(root, above));
}
