/**
 * `npm run confirm -- <requisition>… [--lang …]`: writes today into `confirmed`, in all languages. Exit code 1: nothing
 * was written, 2: a wrong call.
 */
import { join } from 'node:path';
import { openDesk } from '../src/build/desk.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { confirmUsage } from '../src/commands/usages.ts';
import { confirmPostings, forEachRequisition, renderOutcome } from '../src/desk/index.ts';
import { toPrintable } from '../src/reporters/index.ts';

const root = join(import.meta.dirname, '..');

await runCommand(confirmUsage, ({ positionals, language }) => {
  const { files, today, replace } = openDesk(process.env, root, new Date());
  const outcome = forEachRequisition(files, positionals, (group) => confirmPostings(group, today));
  replace(outcome.changes);
  console.log(renderOutcome(outcome, language).map(toPrintable).join('\n'));
  return outcome.isRefused ? 1 : 0;
});
