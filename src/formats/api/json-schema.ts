/** The shapes of the API as JSON Schema 2020-12. */
import { z } from 'zod';
import { type JsonSchema, toJsonSchema } from '../../postings/value-schema.ts';
import { changes, countries, postings, site } from './schemas.ts';

/** The files of the API, by the names of their definitions. */
const files = { Site: site, Postings: postings, Countries: countries, Changes: changes };

/** @param address Where the schema is published. */
export function makeApiSchema(address: string): JsonSchema {
  const { $schema, $defs } = toJsonSchema(z.union(Object.values(files)));
  return {
    $schema,
    $id: address,
    title: 'Open positions',
    description: 'The files of the JSON API of a careers site. Each matches exactly one of the definitions.',
    oneOf: Object.keys(files).map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs,
  };
}
