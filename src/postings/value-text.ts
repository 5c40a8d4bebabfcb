/**
 * A value of YAML as text, the items of a list with commas between them. A group of fields has none; one may even be
 * called `toString`.
 */
export const valueToText = (value: unknown): string =>
  [value]
    .flat(Number.POSITIVE_INFINITY)
    .filter((item) => typeof item !== 'object')
    .join();
