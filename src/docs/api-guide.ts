/** The JSON API as a stranger reads about it: its files, and every property by the published schema. */
import { makeApiSchema } from '../formats/api/json-schema.ts';
import { code, headingToAnchor, renderTable } from './markdown.ts';

interface Schema {
  type?: string;
  description?: string;
  $ref?: string;
  const?: unknown;
  enum?: unknown[];
  format?: string;
  items?: Schema;
  anyOf?: Schema[];
  additionalProperties?: Schema | boolean;
  properties?: Record<string, Schema>;
  required?: string[];
}

const intro = `# The JSON API

Every built site publishes its open postings as files that any program can read: no key, no server, no limits. They
change only when the site is built, so a reader that keeps their \`ETag\` rarely downloads one twice. All addresses are
absolute; \`/api/site.json\` is where to begin, and leads to the others. \`<locale>\` is in lower case in paths (\`pt-br\`).

| Path | What is in it |
| --- | --- |
| \`/api/site.json\` | ${link('Site')}: the company, the languages, how many postings by facet, when that changes |
| \`/api/<locale>/postings.json\` | ${link('Postings')}: every open posting of a language with its whole text |
| \`/api/<locale>/countries.json\` | ${link('Countries')}: the countries of a language with their counts |
| \`/api/changes.json\` | ${link('Changes')}: the pages that the last build added, changed and removed |
| \`/api/schema.json\` | JSON Schema 2020-12 of these files; it is closed: what it does not name is not there |

A list as the site prints it is \`title\` (linked to \`url\`), \`place\`, \`words.workplaceType\`, \`words.employmentType\`,
\`team\` and \`pay\` of each posting, in the order of the file. Filter by the codes (\`country\`, \`level\` …), print the
words. Section titles and texts are plain text and still to be escaped; only \`html\` is HTML.

\`version\` changes when something is removed or means another thing. Properties may be added at any time: pass over
those that you do not know, and validate with the schema of the same site, not with an old copy.

To build a site anew when a posting opens or closes, compare \`nextChangeAt\` with the clock:

\`\`\`sh
at=$(curl -s https://careers.example.com/api/site.json | jq -r '.nextChangeAt // empty')
[ -n "$at" ] && [ "$(date +%s)" -ge "$(date -d "$at" +%s)" ] && echo "build"
\`\`\`

Made by \`npm run docs\` from the schema; not to be edited.`;

function link(name: string): string {
  return `[${name}](#${headingToAnchor(name)})`;
}

const nameOf = ({ $ref = '' }: Schema): string => $ref.replace('#/$defs/', '');

/** What a value is, in few words. Long enumerations are left to the schema. */
function renderType(schema: Schema): string {
  if (schema.$ref) return link(nameOf(schema));
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.anyOf) return schema.anyOf.map(renderType).join(' or ');
  if (schema.enum) {
    const isShort = schema.enum.length <= 12;
    return isShort ? schema.enum.map((value) => code(String(value))).join(' ') : 'code';
  }
  if (schema.items) return `list of ${renderType(schema.items)}`;
  if (typeof schema.additionalProperties === 'object')
    return `object of ${renderType(schema.additionalProperties)}`;
  return schema.format ?? schema.type ?? '';
}

function renderDefinition(name: string, schema: Schema): string {
  const { description = '', properties = {}, required = [] } = schema;
  const rows = Object.entries(properties).map(([key, own]) => [
    code(key),
    renderType(own),
    required.includes(key) ? 'always' : '',
    own.description ?? '',
  ]);
  const about = schema.items ? `${description}\n\nA ${renderType(schema)}.` : description;
  const table = rows.length > 0 ? [renderTable(['Property', 'Type', 'There', 'What it is'], rows)] : [];
  return [`## ${name}`, about, ...table].join('\n\n');
}

export function renderApiGuide(): string {
  const { $defs } = makeApiSchema('') as { $defs: Record<string, Schema> };
  return `${[intro, ...Object.entries($defs).map(([name, own]) => renderDefinition(name, own))].join('\n\n')}\n`;
}
