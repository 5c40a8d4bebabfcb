import { quoteLine } from '../problem.ts';
import type { TextLineRepair, TextSlip } from './repair.ts';

const address = String.raw`(?:https?:\/\/|mailto:|www\.|\/)`;
const swapped = new RegExp(String.raw`\(([^()[\]]{1,80})\)\[(${address}[^\s()[\]]{1,300})\]`, 'i');
const apart = new RegExp(String.raw`\[([^()[\]]{1,80})\]\s{1,3}\((${address}[^\s()[\]]{1,300})\)`, 'i');
const spaced = new RegExp(String.raw`\[([^()[\]]{1,80})\]\((${address}[^()[\]<>"']{1,300})\)`, 'i');
const open = new RegExp(String.raw`\[([^()[\]]{1,80})\]\((${address}[^\s()[\]]{1,300})$`, 'i');
const empty = /\[[^()[\]]{1,80}\]\(\s*\)/;

function linkOf(line: string): { written: RegExpExecArray; meant?: string } | undefined {
  for (const pattern of [swapped, apart, open]) {
    const written = pattern.exec(line);
    if (written) return { written, meant: `[${written[1]}](${written[2]})` };
  }
  const gaps = spaced.exec(line);
  const url = gaps?.[2]?.trim() ?? '';
  if (gaps && /\s/.test(gaps[2] ?? ''))
    return { written: gaps, meant: `[${gaps[1]}](${url.replace(/\s/g, '%20')})` };
  const nowhere = empty.exec(line);
  return nowhere ? { written: nowhere } : undefined;
}

export const links: TextLineRepair = {
  id: 'links',
  why: 'A link is written `[words](address)`: its brackets are set right, and a space in its address becomes `%20`.',
  of: 'text',
  ruleId: 'no-broken-link',
  mayHold: /\[/,
  find(line): TextSlip | undefined {
    const found = line.includes('[') && !line.includes('`') ? linkOf(line) : undefined;
    if (!found) return undefined;
    const { written, meant } = found;
    const after =
      meant && line.slice(0, written.index) + meant + line.slice(written.index + written[0].length);
    return {
      column: written.index + 1,
      message: `Unexpected ${quoteLine(written[0])} in place of a link, expected \`[words](https://example.com)\``,
      hint: meant ? `Write ${quoteLine(meant)}.` : 'Write the address between the round brackets.',
      after,
    };
  },
  examples: [
    { before: '[Our team] (https://example.com/team)', after: '[Our team](https://example.com/team)' },
    { before: '(Our team)[https://example.com/team]', after: '[Our team](https://example.com/team)' },
    {
      before: '[Our team](https://example.com/our team)',
      after: '[Our team](https://example.com/our%20team)',
    },
    { before: '[Our team](https://example.com/team', after: '[Our team](https://example.com/team)' },
  ],
};
