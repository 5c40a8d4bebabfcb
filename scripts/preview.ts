/** `npm run preview`: serves the built site as a static host would. */

import { join } from 'node:path';
import { preview } from 'astro';
import { readEnvironment } from '../src/build/environment.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const root = join(import.meta.dirname, '..');
await preview({ root, outDir: readEnvironment(process.env, root).outDir });
