/** `npm run lighthouse [-- --locale de]`: of the site in `dist/`. Exit code 1: some page has less than 100. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runLighthouse } from '../bench/web/lighthouse.ts';
import { readEnvironment } from '../src/build/environment.ts';

const root = join(import.meta.dirname, '..');

try {
  const { values } = parseArgs({ options: { locale: { type: 'string', default: 'en' } } });
  const { text, isPerfect } = await runLighthouse(readEnvironment(process.env, root).outDir, values.locale);
  console.log(text);
  process.exitCode = isPerfect ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
