/** `npm run docs`: writes the documentation that follows from the field table and the rules. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateDocs, guidePath } from '../src/docs/generate.ts';
import { parseSite, sitePath } from '../src/site/parse-site.ts';

const root = join(import.meta.dirname, '..');
const { site } = parseSite({ path: sitePath, text: readFileSync(join(root, 'content', sitePath), 'utf8') });
const guide = readFileSync(join(root, guidePath), 'utf8');
for (const [path, text] of Object.entries(generateDocs(guide, site))) writeFileSync(join(root, path), text);
