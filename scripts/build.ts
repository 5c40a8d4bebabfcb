/** `npm run build [-- --force]`: content → a site in `dist/`. Exit code 1: problems or a failure, 2: a wrong call. */
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { keepCode } from '../src/build/code-cache.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { wrongCall } from '../src/reporters/wrong-call.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const root = join(import.meta.dirname, '..');
const clock = () => performance.now();

try {
  const { values } = parseArgs({ options: { force: { type: 'boolean', default: false } } });
  const environment = readEnvironment(process.env, root);
  keepCode(environment.cacheDir);
  const { buildSite } = await import('../src/astro/build-site.ts');
  const { makePhases } = await import('../src/build/phases.ts');
  const { showProgress } = await import('../src/build/progress.ts');
  const { renderBuildSummary } = await import('../src/build/summary.ts');
  const { renderText } = await import('../src/reporters/index.ts');

  const progress = showProgress(process.stderr, clock);
  const phases = makePhases(clock, progress.onProgress);
  const outcome = await buildSite({ root, environment, now: new Date(), fresh: values.force, phases });
  progress.end();
  const { isBuilt, report, printed, removed, files } = outcome;
  const sources = new Map(files.map((file) => [file.path, file]));
  if (report.problems.length > 0) process.stderr.write(renderText(report.problems, sources));
  const folder = relative(process.cwd(), environment.outDir) || '.';
  const seconds = clock() / 1000;
  if (isBuilt) console.log(renderBuildSummary(report, { printed, removed, seconds, folder, phases }));
  else console.error(`${report.accounting}\nNothing was built, and the site in ${folder} is as it was.`);
  process.exitCode = isBuilt ? 0 : 1;
} catch (error) {
  const sentence = wrongCall(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = 2;
}
