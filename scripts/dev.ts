/** `npm run dev`: the site while one writes, with search; it follows every change of the content folder. */

import { join } from 'node:path';
import { dev } from 'astro';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await dev({ root: join(import.meta.dirname, '..') });
