/**
 * `npm run confirm -- <requisition>…`: writes today into `confirmed`, in all languages. Exit code 1: nothing was written,
 * 2: a wrong call.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDesk } from '../src/build/desk.ts';
import { confirmPostings, forEachRequisition, renderOutcome } from '../src/desk/index.ts';
import { toPrintable, wrongCall } from '../src/reporters/index.ts';

const root = join(import.meta.dirname, '..');

try {
  const { positionals } = parseArgs({ options: {}, allowPositionals: true });
  const { files, today, replace } = openDesk(process.env, root, new Date());
  const outcome = forEachRequisition(files, positionals, (group) => confirmPostings(group, today));
  replace(outcome.changes);
  process.exitCode = outcome.isRefused ? 1 : 0;
  console.log(renderOutcome(outcome).map(toPrintable).join('\n'));
} catch (error) {
  const sentence = wrongCall(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = 2;
}
