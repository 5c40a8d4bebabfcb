/** Finds the frontmatter of a source by its `---` lines, and the characters that no text may hold. */
import { makeProblem, type Problem, quote } from './problem.ts';
import type { Source } from './source.ts';

export interface FencedText {
  /** The lines between the `---` lines; the first of them is line 2 of the file. */
  block: string[];
  body: string;
  /** Line of the file on which the body begins. */
  bodyLine: number;
  /** The whole text with line ends of one kind. */
  text: string;
}

const maximumFrontmatter = 16 * 1024;

// Control characters, and the bidirectional controls with which text shows other than it is.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;

/** The frontmatter lines and the body, or the one problem that keeps them from being told apart. */
export function findFences(source: Source): FencedText | Problem {
  const text = source.text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const lines = text.split('\n');
  const problem = (line: number, ruleId: string, message: string, hint: string, column = 1) =>
    makeProblem(source.path, { line, column }, { ruleId, message, hint });

  const bad = lines.findIndex((line) => forbidden.test(line));
  if (lines.length < 3 && text.includes('\r')) {
    return problem(
      1,
      'line-ends',
      'Unexpected line ends of old Macs, expected line feeds',
      'Save the file with line ends of the kind “LF” or “CRLF”.',
    );
  }
  if (bad >= 0) {
    const column = (lines[bad] as string).search(forbidden) + 1;
    const code = (lines[bad] as string)
      .charCodeAt(column - 1)
      .toString(16)
      .toUpperCase()
      .padStart(4, '0');
    const hint =
      'Delete the invisible character at this place. It often comes along when text is pasted from another program.';
    return problem(
      bad + 1,
      'no-control-character',
      `Unexpected invisible character U+${code}, expected plain text`,
      hint,
      column,
    );
  }

  const opening = lines.findIndex((line) => line.trim() !== '');
  const first = (lines[opening] ?? '').trimEnd();
  if (opening < 0) {
    return problem(
      1,
      'frontmatter',
      'Unexpected empty file, expected a posting',
      'Write the fields of the posting between two lines `---`, and the text after them.',
    );
  }
  if (first !== '---') {
    const isFence = /^\s*-{2,}/.test(first) || /^\+\+\+/.test(first);
    return problem(
      opening + 1,
      'frontmatter',
      `Unexpected ${quote(first)}, expected the line \`---\``,
      isFence
        ? 'The first line is three hyphens and nothing else.'
        : 'Begin the file with the line `---`, then the fields, then another line `---`, then the text.',
    );
  }
  if (opening > 0) {
    return problem(
      1,
      'frontmatter',
      'Unexpected blank line, expected the line `---`',
      'Delete the blank lines above the first `---`.',
    );
  }
  const closing = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
  const lookalike = lines.findIndex((line, index) => index > 0 && /^(-{2,}|—+|–+|\+\+\+|\.\.\.)/.test(line));
  if (lookalike > 0 && (closing < 0 || lookalike < closing)) {
    const found = quote(lines[lookalike]);
    return problem(
      lookalike + 1,
      'frontmatter',
      `Unexpected ${found}, expected the line \`---\``,
      'The fields end with a line of three hyphens and nothing else.',
    );
  }
  if (closing < 0) {
    return problem(
      1,
      'frontmatter',
      'Unexpected end of the file, expected a second line `---`',
      'Put a line `---` between the fields and the text.',
    );
  }
  const block = lines.slice(1, closing);
  if (new TextEncoder().encode(block.join('\n')).length > maximumFrontmatter) {
    return problem(
      1,
      'maximum-size',
      'Unexpected length of the fields, expected at most 16 KB',
      'Move long text below the second `---`.',
    );
  }
  return { block, body: lines.slice(closing + 1).join('\n'), bodyLine: closing + 2, text };
}
