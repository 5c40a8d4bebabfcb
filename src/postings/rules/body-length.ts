import { example } from '../example.ts';
import { say } from '../wording.ts';
import type { Rule } from './rule.ts';

/** Characters without spaces; those of Chinese, Japanese and Korean count twice. */
const shortest = 200;
const longest = 12_000;

export const bodyLength: Rule = {
  id: 'body-length',
  severity: 'info',
  why: 'Of a job that is told in two sentences nobody knows what it is, and six pages of text are read by nobody.',
  check({ postings }, report) {
    for (const posting of postings) {
      const { length } = posting.outline;
      if (length >= shortest && length <= longest) continue;
      const isShort = length < shortest;
      report({
        posting,
        place: { line: 1, column: 1 },
        message: isShort
          ? say`Unexpected text of ${length} letters, expected ${shortest} or more`
          : say`Unexpected text of ${length} letters, expected ${longest} or fewer`,
        hint: isShort
          ? 'Say what the person will do, what they must bring and what they get.'
          : 'Shorten the text. What is true of every job of the company belongs onto a page of its own.',
      });
    }
  },
  examples: {
    ok: [
      [example('gardener.en.md')],
      [example('gardener.en.md', {}, `${'川沿いの公園を八人の仲間と手入れする仕事です。'.repeat(5)}\n`)],
    ],
    notOk: [
      [example('gardener.en.md', {}, 'Look after the park by the river.\n')],
      [example('gardener.en.md', {}, `${'Look after the park by the river.\n'.repeat(500)}`)],
    ],
  },
};
