/** Finds the frontmatter of a source by its `---` lines, and the characters that no text may hold. */
import { findUnprintable } from './characters.ts';
import { makeProblem, type Place, type Problem, quote, type Said } from './problem.ts';
import type { Source } from './source.ts';
import { say } from './wording.ts';

export interface FencedText {
  /** The lines between the `---` lines; the first of them is line 2 of the file. */
  block: string[];
  body: string;
  /** Line of the file on which the body begins. */
  bodyLine: number;
}

const maximumFrontmatter = 16 * 1024;

/** A line that ends the fields, or looks as if it were meant to. */
const fenceLike = /\n(?:--|—|–|\+\+\+|\.\.\.)[^\n]*/g;

function placeAt(text: string, index: number): Place {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function characterProblem(
  text: string,
  index: number,
): [place: Place, ruleId: string, message: Said, hint: string] {
  const place = placeAt(text, index);
  if (text[index] === '\r') {
    const hint = 'Save the file with line ends of the kind “LF” or “CRLF”.';
    return [place, 'line-ends', 'Unexpected line end of the kind “CR”, expected line feeds', hint];
  }
  const code = text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
  const hint =
    'Delete the invisible character at this place. It often comes along when text is pasted from another program.';
  return [
    place,
    'no-control-character',
    say`Unexpected invisible character ${`U+${code}`}, expected plain text`,
    hint,
  ];
}

const withLineFeeds = (text: string): string => text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');

/** The part of a text from one of its lines on: the body of a source that could be read. */
export function textFromLine(text: string, line: number): string {
  const whole = withLineFeeds(text);
  let from = 0;
  for (let passed = 1; passed < line; passed++) {
    from = whole.indexOf('\n', from) + 1;
    if (from === 0) return '';
  }
  return whole.slice(from);
}

/** The frontmatter lines and the body, or the one problem that keeps them from being told apart. */
export function findFences(source: Source): FencedText | Problem {
  const text = withLineFeeds(source.text);
  const problem = (place: Place, ruleId: string, message: Said, hint: string) =>
    makeProblem(source.path, place, { ruleId, message, hint });
  const start: Place = { line: 1, column: 1 };

  const bad = findUnprintable(text);
  if (bad >= 0) return problem(...characterProblem(text, bad));

  const opening = placeAt(text, text.search(/\S|$/)).line;
  const first = (text.split('\n', opening)[opening - 1] ?? '').trimEnd();
  if (first === '') {
    return problem(
      start,
      'frontmatter',
      'Unexpected empty file, expected a posting',
      'Write the fields of the posting between two lines `---`, and the text after them.',
    );
  }
  if (first !== '---') {
    const isFence = /^\s*-{2,}/.test(first) || /^\+\+\+/.test(first);
    return problem(
      { line: opening, column: 1 },
      'frontmatter',
      `Unexpected ${quote(first)}, expected the line \`---\``,
      isFence
        ? 'The first line is three hyphens and nothing else.'
        : 'Begin the file with the line `---`, then the fields, then another line `---`, then the text.',
    );
  }
  if (opening > 1) {
    return problem(
      start,
      'frontmatter',
      'Unexpected blank line, expected the line `---`',
      'Delete the blank lines above the first `---`.',
    );
  }

  fenceLike.lastIndex = 0;
  const closing = fenceLike.exec(text);
  if (!closing) {
    return problem(
      start,
      'frontmatter',
      'Unexpected end of the file, expected a second line `---`',
      'Put a line `---` between the fields and the text.',
    );
  }
  const block = text.slice(text.indexOf('\n') + 1, closing.index + 1);
  const lines = block.split('\n').slice(0, -1);
  const bodyLine = lines.length + 3;
  if (closing[0].trim() !== '---') {
    const place = { line: bodyLine - 1, column: 1 };
    return problem(
      place,
      'frontmatter',
      `Unexpected ${quote(closing[0])}, expected the line \`---\``,
      'The fields end with a line of three hyphens and nothing else.',
    );
  }
  if (new TextEncoder().encode(block).length > maximumFrontmatter) {
    return problem(
      start,
      'maximum-size',
      'Unexpected length of the fields, expected at most 16 KB',
      'Move long text below the second `---`.',
    );
  }
  return { block: lines, body: text.slice(closing.index + closing[0].length + 1), bodyLine };
}
