import { beginsField } from '../field-names.ts';
import type { Repair } from './repair.ts';

/** Whether a line was meant to be `---`: hyphens, dashes or other marks, and nothing else but the name of the language. */
export const isMeantAsFence = (line: string): boolean =>
  /^(?:[-–—−_=~*+.`]{2,}|—|(?:[-–—*_]\s){2,}[-–—*_])(?:ya?ml)?$/i.test(line.replace(/\p{Cf}/gu, '').trim());

/** How many lines are fields when nothing says where they end: up to what neither is a field nor belongs to one. */
export function countFieldLines(lines: readonly string[]): number {
  let end = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (/^-/.test(line) && isMeantAsFence(line)) return end;
    if (beginsField(line)) {
      end = index + 1;
      continue;
    }
    const isBelow = index > 0 && lines[index - 1]?.trim() !== '' && /^(\s|-|#\s|[•–\]}])/.test(line);
    const isField = /^[\p{L}_-]+:(\s|$)/u.test(line) && index > 0 && lines[index - 1]?.trim() !== '';
    if (!isBelow && !isField) return end;
    end = index + 1;
  }
  return end;
}

export const fences: Repair = {
  id: 'fences',
  why: 'The fields stand between two lines `---`. A missing one is set where the fields begin or end, one that is written in another way is written as `---`, and blank lines above the first are taken away.',
  of: 'file',
  examples: [
    {
      before: 'locale: en\ntitle: Gardener\n…\n---\n\nLook after the park.\n',
      after: '---\nlocale: en\ntitle: Gardener\n…\n---\n\nLook after the park.\n',
    },
    {
      before: '---\nlocale: en\ntitle: Gardener\n…\n\nLook after the park.\n',
      after: '---\nlocale: en\ntitle: Gardener\n…\n---\n\nLook after the park.\n',
    },
    {
      before: '```markdown\n---\nlocale: en\ntitle: Gardener\n…\n---\n\nLook after the park.\n```\n',
      after: '---\nlocale: en\ntitle: Gardener\n…\n---\n\nLook after the park.\n',
    },
    {
      before: '\n—\nlocale: en\ntitle: Gardener\n…\n-----\n\nLook after the park.\n',
      after: '---\nlocale: en\ntitle: Gardener\n…\n---\n\nLook after the park.\n',
    },
  ],
};
