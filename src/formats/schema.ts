/** The JSON Schema of the API, published beside the files that it describes. */
import { makeApiSchema } from './api/json-schema.ts';
import { format } from './format.ts';

export const schema = format<'site'>({
  id: 'schema',
  mediaType: 'application/schema+json',
  scopes: ['site'],
  path: (paths) => paths.siteApi('schema'),
  render: ({ paths }) => JSON.stringify(makeApiSchema(paths.absolute(paths.siteApi('schema')))),
});
