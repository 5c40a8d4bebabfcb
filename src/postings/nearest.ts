/** Edits (insert, delete, replace, swap neighbours) that turn one text into the other. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const above = rows[row - 1] as number[];
      const replaced = (above[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let distance = Math.min((above[column] as number) + 1, (line[column - 1] as number) + 1, replaced);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        distance = Math.min(distance, (rows[row - 2]?.[column - 2] as number) + 1);
      }
      line.push(distance);
    }
    rows.push(line);
  }
  return rows[a.length]?.[b.length] as number;
}

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{Nd}]+/gu, '');

const digitsOf = (text: string): string => text.replace(/\P{Nd}+/gu, '');

/**
 * The candidate that somebody most likely meant; none when nothing is near.
 *
 * @example nearest('contry', ['country', 'city']) // → 'country'
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  const text = fold(written.slice(0, 60));
  if (text === '') return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(text.length / 3)) + 1;
  for (const candidate of candidates) {
    const other = fold(candidate);
    if (Math.abs(other.length - text.length) >= bestDistance) continue;
    const distance = editDistance(text, other);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * The one candidate from which the text differs by a slip of the keyboard: one edit, or two in a long word.
 *
 * @example misspelt('validTrough', ['validThrough', 'title']) // → 'validThrough'
 */
export function misspelt(written: string, candidates: Iterable<string>): string | undefined {
  const text = fold(written.slice(0, 60));
  if (text.length < 4) return undefined;
  const slips = text.length < 8 ? 1 : 2;
  const near = [...candidates].filter((candidate) => {
    const other = fold(candidate);
    // A number says something of its own.
    if (digitsOf(other) !== digitsOf(text)) return false;
    return Math.abs(other.length - text.length) <= slips && editDistance(text, other) <= slips;
  });
  return near.length === 1 ? near[0] : undefined;
}
