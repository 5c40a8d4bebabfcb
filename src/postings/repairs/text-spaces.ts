import { quoteLine } from '../problem.ts';
import { say } from '../wording.ts';
import type { TextLineRepair, TextSlip } from './repair.ts';

/** Spaces that are no plain one, without the wide one of Chinese and Japanese text. */
const odd = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f';
const mayHold = new RegExp(`[${odd}\\u3000]`, 'u');

/** Where a special space changes what Markdown reads, or holds two words together that need not be. */
const places: readonly [RegExp, string][] = [
  [new RegExp(`^[ \\t]*[${odd}][ \\t${odd}]*$`, 'u'), ''],
  [new RegExp(`^([ \\t]*)[${odd}][ \\t${odd}]*(?=(?:[-*+•·▪]|\\d{1,3}[.)])[ \\t${odd}])`, 'u'), '$1'],
  [new RegExp(`^[ \\t]*[${odd}][ \\t${odd}]*`, 'u'), ''],
  [
    new RegExp(`^([ \\t>]*(?:[-*+]|\\d{1,3}[.)]|#{1,6}))[ \\t]*[${odd}\\u3000][ \\t${odd}\\u3000]*`, 'u'),
    '$1 ',
  ],
  [new RegExp(`(?<=[^\\s])[ \\t]*[${odd}][ \\t${odd}]*$`, 'u'), ''],
  [new RegExp(`(?<=\\S)(?:[ \\t][${odd}]|[${odd}][ \\t${odd}])[ \\t${odd}]*(?=\\S)`, 'gu'), ' '],
  // A short word, a number or a sign may well be meant to stay with its neighbour.
  [new RegExp(`(?<=\\p{L}{3})[${odd}](?=\\p{L}{3})`, 'gu'), ' '],
];

export const textSpaces: TextLineRepair = {
  id: 'text-spaces',
  why: 'Special spaces at the beginning or end of a line, behind the mark of a heading or an item, and between two words become plain ones.',
  of: 'text',
  ruleId: 'no-special-space',
  mayHold,
  find(line): TextSlip | undefined {
    if (!mayHold.test(line)) return undefined;
    const after = places.reduce((text, [pattern, plain]) => text.replace(pattern, plain), line);
    if (after === line) return undefined;
    return {
      column: line.search(mayHold) + 1,
      message: 'Unexpected special space, expected a plain space',
      hint: after === '' ? 'Leave the line empty.' : `Write ${quoteLine(after)}.`,
      after,
    };
  },
  examples: [
    { before: 'Look\u00a0after the park.', after: 'Look after the park.' },
    { before: '##\u00a0Requirements\n\nA green thumb', after: '## Requirements\n\nA green thumb' },
    { before: '-\u00a0A green thumb', after: '- A green thumb' },
  ],
};

const invisible = /[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]/u;
/** Letters between which an invisible character decides how they are joined or broken, and pictures that it joins. */
const joining = new RegExp(
  `${[
    ...[
      'Arabic',
      'Devanagari',
      'Bengali',
      'Gujarati',
      'Gurmukhi',
      'Kannada',
      'Malayalam',
      'Oriya',
      'Sinhala',
    ],
    ...['Tamil', 'Telugu', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan', 'Syriac', 'Mongolian'],
  ]
    .map((script) => `\\p{Script=${script}}|`)
    .join('')}\\p{Extended_Pictographic}|\\ufe0f`,
  'u',
);
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

function withoutInvisible(line: string): string {
  const isRightToLeft = rightToLeft.test(line);
  const letters = [...line];
  const kept = letters.filter((letter, index) => {
    if (!invisible.test(letter)) return true;
    if (letter === '\u200e' || letter === '\u200f') return isRightToLeft;
    if (letter !== '\u200b' && letter !== '\u200c' && letter !== '\u200d') return false;
    return joining.test(letters[index - 1] ?? '') || joining.test(letters[index + 1] ?? '');
  });
  return kept.length === letters.length ? line : kept.join('');
}

export const noInvisible: TextLineRepair = {
  id: 'no-invisible',
  why: 'Soft hyphens, characters without width and marks of direction are taken out where they do nothing; in scripts that need them they stay.',
  of: 'text',
  ruleId: 'no-invisible-character',
  mayHold: invisible,
  find(line): TextSlip | undefined {
    if (!invisible.test(line)) return undefined;
    const after = withoutInvisible(line);
    if (after === line) return undefined;
    const [letters, kept] = [[...line], [...after]];
    const index = letters.findIndex((letter, at) => letter !== kept[at]);
    const code = (letters[index]?.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return {
      column: letters.slice(0, index).join('').length + 1,
      message: say`Unexpected invisible character ${`U+${code}`}, expected plain text`,
      hint: after.trim() === '' ? 'Leave the line empty.' : `Write ${quoteLine(after)}.`,
      after,
    };
  },
  examples: [
    { before: 'Look after the gar\u00addens.', after: 'Look after the gardens.' },
    { before: 'The\u200b park\u200f.', after: 'The park.' },
  ],
};
