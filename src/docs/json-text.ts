/** Most characters of a line. */
const maximum = 110;

/** A list without objects on one line; none when there are objects in it. */
function toLine(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (!Array.isArray(value)) return undefined;
  const items = value.map(toLine);
  return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
}

/**
 * JSON as the formatter of the project prints it: lists of plain values on one line when they fit.
 *
 * @example toJsonText({ a: [1, 2] }) // → '{\n  "a": [1, 2]\n}'
 */
export function toJsonText(value: unknown, indent = '', before = 0): string {
  const line = toLine(value);
  // One more for the comma behind it.
  if (line !== undefined && (!Array.isArray(value) || before + line.length + 1 <= maximum)) return line;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => deeper + toJsonText(item, deeper, deeper.length));
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value as object).map(([key, item]) => {
    const name = `${deeper}${JSON.stringify(key)}: `;
    return name + toJsonText(item, deeper, name.length);
  });
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n${indent}}`;
}
