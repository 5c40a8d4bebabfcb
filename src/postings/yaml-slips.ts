/** The slips that make YAML unreadable or change what it says, explained by the line that has them. */
import { type ProblemFacts, quote, quoteLine } from './problem.ts';

type Slip = Pick<ProblemFacts, 'message' | 'hint'> & { column: number };

/** A corrected line, whole, so that it can be copied. */
const copyable = (line: string): string => quoteLine(line);

const quoted = (value: string): string => `"${value.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;

/** A line that may hold such a slip: a quick look that spares most files the close one. */
const looksOdd = /[：\t\u00a0\u2000-\u200b\u202f\u3000]|:\s+[!&*]/;

/** Slips by which a line is something else than it looks; found before YAML reads it. */
export function lookalikeSlips(lines: readonly string[]): (Slip & { index: number })[] {
  return lines.flatMap((line, index) => {
    const slip = looksOdd.test(line) ? lookalikeSlip(line) : undefined;
    return slip ? [{ ...slip, index }] : [];
  });
}

function lookalikeSlip(line: string): Slip | undefined {
  const wide = /^\p{L}+\s*：/u.exec(line);
  if (wide) {
    return {
      column: wide[0].length,
      message: 'Unexpected wide colon `：`, expected `:`',
      hint: `Write ${copyable(line.replace(/\s*：\s*/, ': '))}.`,
    };
  }
  const space = /^([A-Za-z]*:)?[\u00a0\u2000-\u200b\u202f\u3000]/.exec(line);
  if (space) {
    return {
      column: space[0].length,
      message: 'Unexpected special space, expected a plain space',
      hint: 'Delete the space at this place and type it again. It often comes along when text is pasted from another program.',
    };
  }
  if (/^ *\t\s*\S/.test(line)) {
    return {
      column: line.indexOf('\t') + 1,
      message: 'Unexpected tab, expected spaces',
      hint: 'Begin the line with spaces instead of a tab.',
    };
  }
  const tag = /^[A-Za-z]+:\s+([!&*])/.exec(line);
  if (tag) {
    return {
      column: tag[0].length,
      message: `Unexpected \`${tag[1]}\` at the beginning of a value, expected plain text`,
      hint: `Put the value in quotes: ${copyable(line.replace(/:\s+(.*)$/, (_, value: string) => `: ${quoted(value.trim())}`))}.`,
    };
  }
  return undefined;
}

/** Why YAML stumbled over this line, in the words of somebody who only sees the line; none when it is not plain. */
export function syntaxSlip(written: string): Slip | undefined {
  const line = written.trimEnd();
  const pair = /^([A-Za-z]+):\s+(.*)$/.exec(line);
  const value = pair?.[2] ?? '';
  const corrected = `Write ${copyable(`${pair?.[1]}: ${quoted(value)}`)}.`;
  if (pair && !/^["'[{|>]/.test(value) && /:(\s|$)/.test(value)) {
    const column = line.length - value.length + value.search(/:(\s|$)/) + 1;
    return { column, message: 'Unexpected colon in a value, expected the value in quotes', hint: corrected };
  }
  if (pair && /^["']/.test(value)) {
    const inner = value.replace(/^["']|["']$/g, '');
    const hint = `Write ${copyable(`${pair[1]}: ${quoted(inner.replace(/\\?"/g, '”'))}`)}.`;
    return {
      column: line.indexOf(value) + 1,
      message: 'Unexpected quotation mark, expected quotes that open and close once',
      hint,
    };
  }
  if (pair && /^[@`%,\]}>|#&*!{[]/.test(value)) {
    return {
      column: line.indexOf(value) + 1,
      message: `Unexpected ${quote(value[0])} at the beginning of a value, expected the value in quotes`,
      hint: corrected,
    };
  }
  const glued = /^([A-Za-z]+):(\S.*)$/.exec(line);
  if (glued) {
    return {
      column: (glued[1]?.length ?? 0) + 2,
      message: 'Unexpected text right after the colon, expected a space',
      hint: `Write ${copyable(`${glued[1]}: ${glued[2]}`)}.`,
    };
  }
  if (/^\s+[A-Za-z]+:/.test(line)) {
    return {
      column: 1,
      message: 'Unexpected spaces before the field, expected it at the beginning of the line',
      hint: `Write ${copyable(line.trim())}.`,
    };
  }
  if (line.trim() !== '' && !line.includes(':') && !/^\s*-\s/.test(line)) {
    return {
      column: 1,
      message: `Unexpected ${quote(line)}, expected a field such as \`country: DE\``,
      hint: 'Is the line `---` missing between the fields and the text? A value stands on one line.',
    };
  }
  return undefined;
}
