/**
 * `npm run close -- <requisition>… [--on YYYY-MM-DD] [--locale <language>] [--lang …]`: the last day to apply, today
 * unless another is given, in all languages. Exit code 1: nothing was written, 2: a wrong call.
 */
import { join } from 'node:path';
import { openDesk } from '../src/build/desk.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { closeUsage } from '../src/commands/usages.ts';
import { closePostings, forEachRequisition, renderOutcome, toDay } from '../src/desk/index.ts';
import { toPrintable } from '../src/reporters/index.ts';

const root = join(import.meta.dirname, '..');

await runCommand(closeUsage, ({ values, positionals, language }) => {
  const { locale } = values;
  const on = values.on === undefined ? undefined : toDay(values.on);
  const { files, today, replace } = openDesk(process.env, root, new Date());
  const outcome = forEachRequisition(files, positionals, (group) =>
    closePostings(group, { today, on, locale }),
  );
  replace(outcome.changes);
  console.log(renderOutcome(outcome, language).map(toPrintable).join('\n'));
  return outcome.isRefused ? 1 : 0;
});
