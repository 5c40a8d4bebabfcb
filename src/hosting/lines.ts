/** Configuration in blocks of braces, as nginx and Caddy have it. */
export type Lines = (string | Lines)[];

export const indent = (lines: Lines, depth = 0): string[] =>
  lines.flatMap((line) =>
    typeof line === 'string' ? [`${'\t'.repeat(depth)}${line}`.trimEnd()] : indent(line, depth + 1),
  );

export const block = (name: string, ...content: Lines): Lines => [`${name} {`, content, '}'];
