/** The frontmatter of a posting as a JSON Schema, for editors. What depends on the site, such as its languages, is left open. */
import { z } from 'zod';
import * as schemas from '../postings/field-schemas.ts';
import { type FieldName, type FieldRow, fieldNames, fieldRow } from '../postings/fields.ts';
import { countryCodes } from '../postings/iso-3166.ts';
import { currencyCodes } from '../postings/iso-4217.ts';

export type JsonSchema = { [key: string]: unknown };

const oneLine = '^[^\\n\\r]*$';
const email = '[^@\\s]+@[^@\\s]+\\.[^@\\s]+';

/** What a check in code means as a pattern: never stricter than the code. */
const patterns = new Map<unknown, JsonSchema>([
  [schemas.calendarDate, { format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }],
  [schemas.country, { enum: [...countryCodes].sort() }],
  [schemas.currency, { enum: [...currencyCodes].sort() }],
  [schemas.locale, { pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' }],
  [schemas.slug, { pattern: '^[^A-Z\\s/.]+$' }],
  [schemas.email, { pattern: `^\\s*${email}\\s*$` }],
  [schemas.apply, { pattern: `^\\s*([Hh][Tt][Tt][Pp][Ss]://\\S+|${email})\\s*$` }],
]);

function valueSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...value } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => Object.assign(jsonSchema, patterns.get(zodSchema)),
  });
  return value;
}

function rowSchema({
  schema,
  kind,
  many,
  label,
  description,
  example,
  default: usual,
}: FieldRow): JsonSchema {
  const own = valueSchema(schema);
  const isLetters = kind === 'text' && !('enum' in own);
  const item = isLetters ? { ...own, pattern: own['pattern'] ?? oneLine } : own;
  // Unquoted digits and `true` are taken as letters in a field of text.
  const value = isLetters ? { ...item, type: ['string', 'number', 'boolean'] } : item;
  return {
    title: label,
    description,
    ...(many ? { oneOf: [value, { type: 'array', items: item, minItems: 1, maxItems: 300 }] } : value),
    ...(usual === undefined ? {} : { default: usual }),
    examples: [example],
  };
}

export function makePostingSchema(): JsonSchema {
  const properties = (name: FieldName) => [name, rowSchema(fieldRow(name))];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Posting',
    description:
      'The fields between the two lines --- of a posting. Made by `npm run docs`; not to be edited.',
    type: 'object',
    properties: Object.fromEntries(fieldNames.map(properties)),
    required: fieldNames.filter((name) => fieldRow(name).required),
    additionalProperties: false,
  };
}
