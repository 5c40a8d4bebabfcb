/** The values of fields as JSON Schema: what each schema of `field-schemas.ts` means to other programs. */
import { z } from 'zod';
import * as schemas from './field-schemas.ts';
import { countryCodes } from './iso-3166.ts';
import { currencyCodes } from './iso-4217.ts';

export type JsonSchema = { [key: string]: unknown };

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

/** A schema, and every schema in it, as JSON Schema 2020-12. One that was given a description is another than the original. */
export const toJsonSchema = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) =>
      Object.assign(jsonSchema, patterns.get(zodSchema) ?? patterns.get(zodSchema._zod.parent)),
  });
