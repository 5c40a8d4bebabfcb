/** `npm run build [-- --force] [--profile]`: content → a site in `dist/`. Exit code 1: problems or a failure, 2: a wrong call. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runBuild } from '../src/astro/run-build.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { wrongCall } from '../src/reporters/wrong-call.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const root = join(import.meta.dirname, '..');

try {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { force: flag, profile: flag } });
  const environment = readEnvironment(process.env, root);
  const { isBuilt, problems, summary } = await runBuild({ root, environment, ...values });
  process.stderr.write(problems);
  (isBuilt ? process.stdout : process.stderr).write(summary);
  process.exitCode = isBuilt ? 0 : 1;
} catch (error) {
  const sentence = wrongCall(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = 2;
}
