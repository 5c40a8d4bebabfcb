/**
 * `npm run new [-- --title … --country … --lang …]`: writes a posting; `--from <requisition> --locale <language>` begins
 * a translation. On a terminal it asks for what is missing. Exit code 1: given up, 2: a wrong call. Nothing is written then.
 */
import { join, relative } from 'node:path';
import { showChecking } from '../src/astro/check-at-terminal.ts';
import { openDesk } from '../src/build/desk.ts';
import { newUsage } from '../src/commands/new-usage.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { findNewErrors, flagsToCall, makeNewPosting, renderErrors, renderTold } from '../src/desk/index.ts';
import { completeCall } from '../src/desk/terminal/complete-call.ts';
import { toPrintable } from '../src/reporters/index.ts';

const root = join(import.meta.dirname, '..');
const printable = (lines: readonly string[]) => lines.map(toPrintable).join('\n');

await runCommand(newUsage, async ({ values, language }) => {
  const { environment, files, site, today, create } = openDesk(process.env, root, new Date());
  const given = flagsToCall(values, site, today);
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const call = isTerminal ? await completeCall(given, site, { language }) : given;
  const posting = call && makeNewPosting(files, site, call);
  const checking = showChecking(language);
  const errors = posting ? findNewErrors(files, today, posting, checking?.onProgress) : [];
  checking?.end();
  if (!posting || errors.length > 0) {
    console.error(printable(renderErrors(errors, language)));
    return posting ? 2 : 1;
  }
  create(posting.path, posting.text);
  const file = relative(process.cwd(), join(environment.contentDir, posting.path));
  console.log(printable([file, ...renderTold(posting.told, language)]));
  return 0;
});
