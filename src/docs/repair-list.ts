/** Everything that `npm run fix` mends, for HR. */
import { repairs } from '../postings/repairs/index.ts';
import { code } from './markdown.ts';

const onOneLine = (lines: string): string => code(lines.replaceAll('\n', ' ⏎ '));

/** One line a repair: what it does, and its first example. Invisible characters cannot be shown. */
export function renderRepairList(): string {
  return repairs
    .map(({ why, of, examples }) => {
      const shown =
        of === 'file'
          ? undefined
          : examples.find(({ before }) => /^[^\p{C}\u00a0]+$/u.test(before.replaceAll('\n', '')));
      return `- ${why}${shown ? ` ${onOneLine(shown.before)} → ${onOneLine(shown.after)}` : ''}`;
    })
    .join('\n');
}
