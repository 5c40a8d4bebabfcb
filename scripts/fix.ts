/**
 * `npm run fix -- [files or folders] [--write] [--format text|json] [--lang …]`: mends postings where there is only one
 * way to mend them. Shows what changes; writes with `--write` (or `--yes`), or when somebody at a terminal says so. Exit
 * code 0: nothing is left to mend. 1: something is left that stops a build, or was not written. 2: a wrong call.
 */
import { join } from 'node:path';
import { checkAtTerminal } from '../src/astro/check-at-terminal.ts';
import { toContentPath } from '../src/build/content-path.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { fixContent } from '../src/build/fix-content.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { fixUsage } from '../src/commands/usages.ts';
import { askToAgree } from '../src/desk/terminal/ask.ts';
import { phrase } from '../src/postings/wording.ts';
import { findFixReporter } from '../src/reporters/index.ts';

const root = join(import.meta.dirname, '..');

await runCommand(fixUsage, async ({ values, positionals, language }) => {
  const { format = 'text', lang } = values;
  const { render, isForPrograms } = findFixReporter(format);
  const environment = readEnvironment(process.env, root);
  const paths = positionals.map((path) => toContentPath(path, environment.contentDir));
  const loaded = await checkAtTerminal(root, environment, language);
  const fixed = fixContent(environment.contentDir, loaded, paths);
  const isWanted = values.write === true || values.yes === true;
  if (isWanted) fixed.write();
  const told = isForPrograms && lang === undefined ? 'en' : language;
  process.stdout.write(render({ ...fixed, isWritten: isWanted }, told));
  const mayAsk = !isWanted && !isForPrograms && process.stdin.isTTY && process.stdout.isTTY;
  const isAgreed =
    mayAsk && fixed.changes.length > 0 && (await askToAgree(phrase('Write this?'), { language }));
  if (isAgreed) fixed.write();
  const isDone = isWanted || isAgreed || fixed.changes.length === 0;
  return isDone && !fixed.left.some(({ severity }) => severity === 'error') ? 0 : 1;
});
