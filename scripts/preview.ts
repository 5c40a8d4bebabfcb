/** `npm run preview`: serves the files of the built site, without the headers and redirects that a host adds. */

import { join } from 'node:path';
import { preview } from 'astro';
import { readEnvironment } from '../src/build/environment.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const root = join(import.meta.dirname, '..');
await preview({ root, outDir: readEnvironment(process.env, root).outDir });
