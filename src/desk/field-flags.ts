/** The flags of `npm run new`, one a field, and what they say. */
import { type FieldName, type FieldRow, fieldNames, fieldRow } from '../postings/fields.ts';
import type { Value } from './edit-frontmatter.ts';

export type Values = Partial<Record<FieldName, Value>>;

interface Flag {
  type: 'string' | 'boolean';
  multiple?: true;
}

/** A field that is either there as `true` or not at all. */
const isSwitch = ({ kind, default: usual }: FieldRow): boolean => kind === 'flag' && usual === false;

function flagOf(row: FieldRow): Flag {
  if (isSwitch(row)) return { type: 'boolean' };
  return row.many ? { type: 'string', multiple: true } : { type: 'string' };
}

/** As `parseArgs` takes them. */
export const fieldFlags: Readonly<Record<FieldName, Flag>> = Object.fromEntries(
  fieldNames.map((name) => [name, flagOf(fieldRow(name))]),
) as Record<FieldName, Flag>;

/** Between items; in a list of cities not before the country of one: `Berlin, DE, Wien, AT`. */
const separators = { text: /\s*,(?!\s*[A-Z]{2}\s*(?:,|$))\s*/, other: /\s*,\s*/ };

function toItem({ kind }: FieldRow, text: string): string | number {
  const isNumber = (kind === 'number' || kind === 'months') && /^\d+(\.\d+)?$/.test(text);
  return isNumber ? Number(text) : text;
}

/**
 * What somebody wrote for a field, as the frontmatter has it.
 *
 * @example toValue('country', ['DE, AT']) // → ['DE', 'AT']
 */
export function toValue(name: FieldName, written: readonly string[]): Value {
  const row = fieldRow(name);
  const texts = written.map((text) => text.trim());
  if (row.kind === 'flag') return texts[0] === 'true' || (texts[0] === 'false' ? false : texts[0]);
  if (!row.many) return toItem(row, texts[0] ?? '');
  const separator = row.kind === 'text' ? separators.text : separators.other;
  const items = texts.flatMap((text) => text.split(separator)).filter((text) => text !== '');
  return items.length === 1 ? items[0] : items.map((item) => toItem(row, item));
}

/** The fields that were given, in the order of the field table. */
export function flagsToValues(given: Readonly<Record<string, unknown>>): Values {
  const found = fieldNames.flatMap((name) => {
    const written = given[name];
    if (written === undefined) return [];
    const value = typeof written === 'boolean' ? written : toValue(name, [written].flat().map(String));
    return [[name, value] as const];
  });
  return Object.fromEntries(found);
}
