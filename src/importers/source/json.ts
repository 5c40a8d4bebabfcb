import { Branch, leavesOf } from './branch.ts';

/** The text as JSON; nothing when it is none. */
export function parseJson(text: string): unknown {
  if (!/^\ufeff?\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** Throws when the text is no JSON, or too deep. */
export function openJson(text: string): Branch {
  const value = parseJson(text);
  if (value === undefined) throw new RangeError('Unexpected text, expected JSON');
  leavesOf(value);
  return new Branch(value);
}

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The jobs of a source: a list, a list under one of the keys, one under the singular of a key, or one job. */
export function jobsIn(root: Branch, ...keys: string[]): Branch[] {
  if (Array.isArray(root.value)) return root.items();
  const key = keys.find((each) => Array.isArray(root.at(each).value));
  if (key !== undefined) return root.items(key);
  const single = keys.map((each) => root.at(each.replace(/s$/, ''))).find(({ value }) => isRecord(value));
  return single ? [single] : root.items();
}

/** Whether the first job of a source has all of the keys. */
export function hasJobWith(text: string, list: readonly string[], keys: readonly string[]): boolean {
  const value = parseJson(text);
  const first = value === undefined ? undefined : jobsIn(new Branch(value), ...list)[0];
  return first !== undefined && keys.every((key) => first.at(...key.split('.')).value !== undefined);
}
