/** `npm run build`: the content folder → a site in `dist/`. Exit code 1: problems or a failure, 2: a wrong call. */
import { join, relative } from 'node:path';
import { buildSite } from '../src/astro/build-site.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { renderBuildSummary } from '../src/build/summary.ts';
import { renderAccounting, reporters, wrongCall } from '../src/reporters/index.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const root = join(import.meta.dirname, '..');

try {
  const environment = readEnvironment(process.env, root);
  const outcome = await buildSite(root, environment, new Date());
  const { content, files, isBuilt } = outcome;
  const accounting = renderAccounting(outcome);
  const [text] = reporters;
  if (content.problems.length > 0) {
    process.stderr.write(
      `${text?.render({ problems: content.problems, sourceOf: (path) => files.get(path) })}\n`,
    );
  }
  const seconds = performance.now() / 1000;
  const folder = relative(process.cwd(), environment.outDir) || '.';
  if (isBuilt) console.log(renderBuildSummary(outcome, { seconds, folder, accounting }));
  else console.error(`${accounting}\nNothing was built, and the site in ${folder} is as it was.`);
  process.exitCode = isBuilt ? 0 : 1;
} catch (error) {
  const sentence = wrongCall(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = 2;
}
