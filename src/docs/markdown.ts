/** Pieces of Markdown that the generated parts consist of. */

const toCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const toRow = (cells: readonly string[]): string => `| ${cells.map(toCell).join(' | ')} |`;

export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [toRow(head), toRow(head.map(() => '---')), ...rows.map(toRow)].join('\n');
}

/** A block of code; its fence is longer than any in the text. */
export function renderFence(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

/** @example code('country') // → '`country`' */
export const code = (text: string): string => `\`${text}\``;

/**
 * The anchor that GitHub and GitLab give to a heading.
 *
 * @example headingToAnchor('Who may be `remote`?') // → 'who-may-be-remote'
 */
export function headingToAnchor(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
}
