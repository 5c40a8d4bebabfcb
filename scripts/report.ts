/**
 * `npm run report [-- --format text|json|html] [--output <file>]`: what is open, closing soon, old, or missing in a
 * language. Exit code 1: files with errors are not in it, 2: a wrong call.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/astro/check-content.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { readFileDays } from '../src/build/git.ts';
import { findForm, reportOn } from '../src/desk/report/index.ts';
import { toPrintable, wrongCall } from '../src/reporters/index.ts';

const root = join(import.meta.dirname, '..');

try {
  const { values } = parseArgs({ options: { format: { type: 'string' }, output: { type: 'string' } } });
  const render = findForm(values.format, values.output);
  const environment = { ...readEnvironment(process.env, root), drafts: false };
  const { contentDir, contentCacheDir } = environment;
  const [loaded, days] = await Promise.all([
    checkContent(root, environment, new Date()),
    readFileDays(contentDir, contentCacheDir),
  ]);
  const report = reportOn(loaded, days);
  const text = render(report, toPrintable);
  // A reader such as `head` may leave before the end.
  process.stdout.on('error', () => process.exit());
  if (values.output === undefined) process.stdout.write(text);
  else writeFileSync(values.output, text);
  process.exitCode = report.unreadable.length > 0 ? 1 : 0;
} catch (error) {
  const sentence = wrongCall(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = 2;
}
