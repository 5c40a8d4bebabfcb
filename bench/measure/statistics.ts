/** Figures of several runs as one. */

/** The middle value; of an even number, the mean of the two in the middle. Throws without a value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined)
    throw new RangeError('Unexpected empty list, expected values');
  return (lower + upper) / 2;
}

export interface Spread {
  median: number;
  minimum: number;
  maximum: number;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  minimum: Math.min(...values),
  maximum: Math.max(...values),
});

/**
 * The median of the ratios of each round: what disturbs a round disturbs both of its runs. None without a round that
 * has both.
 *
 * @example ratioByRound([1, 2, 3], [2, 4, 4]) // → 0.5
 */
export function ratioByRound(ours: readonly number[], theirs: readonly number[]): number | undefined {
  const ratios = ours.slice(0, theirs.length).map((own, round) => own / (theirs[round] ?? Number.NaN));
  return ratios.length > 0 ? median(ratios) : undefined;
}

/**
 * How time grows with the number of postings: 1 in proportion, 2 with its square.
 *
 * @example exponentOfGrowth({ count: 1000, seconds: 2 }, { count: 10_000, seconds: 20 }) // → 1
 */
export function exponentOfGrowth(
  small: { count: number; seconds: number },
  large: { count: number; seconds: number },
): number {
  return Math.log(large.seconds / small.seconds) / Math.log(large.count / small.count);
}
