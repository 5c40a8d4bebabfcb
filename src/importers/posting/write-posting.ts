/** Fields and a body → the text of a posting's file, always the same for the same. */
import { type FieldName, fieldNames } from '../../postings/fields.ts';
import type { Fields } from '../importer.ts';

/** What YAML takes for the letters that stand there. */
const plain = /^\p{L}[\p{L}\p{M}\p{N} ._()+/@&'’–-]*$/u;
const reserved = /^(true|false|null|yes|no|on|off|y|n)$/i;
const calendarDate = /^\d{4}-\d{2}-\d{2}$/;
const address = /^https:\/\/[\w./?=&%~+-]+$/;

function scalar(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const written = String(value);
  const isPlain =
    (plain.test(written) && !reserved.test(written) && !written.endsWith(' ')) ||
    calendarDate.test(written) ||
    address.test(written);
  return isPlain ? written : JSON.stringify(written);
}

/** @example writeField('country', ['DE', 'AT']) // → 'country:\n  - DE\n  - AT' */
export function writeField(name: FieldName, value: unknown): string {
  const values = Array.isArray(value) ? value : [value];
  if (values.length === 1) return `${name}: ${scalar(values[0])}`;
  return [`${name}:`, ...values.map((each) => `  - ${scalar(each)}`)].join('\n');
}

const isThere = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

/** In the order of the field table. */
export function writePosting(fields: Fields, body: string): string {
  const lines = fieldNames.flatMap((name) => (isThere(fields[name]) ? [writeField(name, fields[name])] : []));
  return `---\n${lines.join('\n')}\n---\n\n${body.trim()}\n`;
}
