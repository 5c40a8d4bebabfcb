/** The frontmatter of a posting as a JSON Schema, for editors. What depends on the site, such as its languages, is left open. */
import type { z } from 'zod';
import { type FieldName, type FieldRow, fieldNames, fieldRow } from '../postings/fields.ts';
import { type JsonSchema, toJsonSchema } from '../postings/value-schema.ts';

const oneLine = '^[^\\n\\r]*$';

function valueSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...value } = toJsonSchema(schema);
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
