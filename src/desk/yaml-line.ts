/** A field as a line of YAML. */
import { parseYaml } from '../postings/frontmatter.ts';
import { sameValue } from './same-value.ts';

/** Texts that every reader of YAML takes as they stand; the others are put in quotes. */
const plain = /^[\p{L}\p{Nd}(⟪][^"'`\\#[\]{}|>“”„«»]*$/u;
const special = /:(\s|$)|\s$|[\t\u00a0\u2000-\u200b\u2028\u2029\u202f\u3000]/;

const isPlain = (text: string): boolean =>
  plain.test(text) && !special.test(text) && sameValue(parseYaml(`value: ${text}`), { value: text });

/** A comma parts the items of a list, a colon may make a pair of one. */
function toYaml(value: unknown, isItem = false): string {
  if (Array.isArray(value)) return `[${value.map((item) => toYaml(item, true)).join(', ')}]`;
  if (typeof value !== 'string') return String(value);
  return isPlain(value) && !(isItem && /[,:]/.test(value)) ? value : JSON.stringify(value);
}

/**
 * The line that says that a field has a value.
 *
 * @example yamlLine('title', 'Gardener: parks') // → 'title: "Gardener: parks"'
 */
export const yamlLine = (name: string, value: unknown): string => `${name}: ${toYaml(value)}`;
