/**
 * A Markdown table; the first column is text, the others are figures.
 *
 * @example renderTable(['who', 's'], [['we', '1.0']]) // → '| who | s |\n| --- | --: |\n| we | 1.0 |'
 */
export function renderTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = header.map((_, index) => (index === 0 ? '---' : '--:'));
  return [header, rule, ...rows].map(line).join('\n');
}

/** What stands where nothing was measured. */
export const nothing = '–';

/** A number with as many digits after the point, or a dash. */
export const figure = (value: number | undefined, digits = 2): string =>
  value === undefined || Number.isNaN(value) ? nothing : value.toFixed(digits);
