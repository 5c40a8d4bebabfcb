/**
 * `npm run report [-- --format text|json|html] [--output <file>] [--lang …]`: what is open, closing soon, old, or missing
 * in a language. Exit code 1: files with errors are not in it, 2: a wrong call.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAtTerminal } from '../src/astro/check-at-terminal.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { readFileDays } from '../src/build/git.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { reportUsage } from '../src/commands/usages.ts';
import { findForm, reportOn } from '../src/desk/report/index.ts';
import { toPrintable } from '../src/reporters/index.ts';

const root = join(import.meta.dirname, '..');

await runCommand(reportUsage, async ({ values, language }) => {
  const render = findForm(values.format, values.output);
  const environment = { ...readEnvironment(process.env, root), drafts: false };
  const { contentDir, contentCacheDir } = environment;
  const [loaded, days] = await Promise.all([
    checkAtTerminal(root, environment, language),
    readFileDays(contentDir, contentCacheDir),
  ]);
  const report = reportOn(loaded, days);
  const text = render(report, language, toPrintable);
  if (values.output === undefined) process.stdout.write(text);
  else writeFileSync(values.output, text);
  return report.unreadable.length > 0 ? 1 : 0;
});
