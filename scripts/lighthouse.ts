/** `npm run lighthouse [-- --locale de --runs 3]`: of the site in `dist/`. Exit code 1: some page has less than 100. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runLighthouse } from '../bench/web/lighthouse.ts';
import { readEnvironment } from '../src/build/environment.ts';

const root = join(import.meta.dirname, '..');

try {
  const options = {
    locale: { type: 'string', default: 'en' },
    runs: { type: 'string', default: '3' },
  } as const;
  const { locale, runs } = parseArgs({ options }).values;
  const { outDir } = readEnvironment(process.env, root);
  const { text, isPerfect } = await runLighthouse(outDir, { locale, runs: Math.max(1, Number(runs) || 1) });
  console.log(text);
  process.exitCode = isPerfect ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
