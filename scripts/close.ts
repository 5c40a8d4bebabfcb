/**
 * `npm run close -- <requisition>… [--on YYYY-MM-DD] [--locale <language>]`: the last day to apply, today unless another
 * is given, in all languages. Exit code 1: nothing was written, 2: a wrong call.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDesk } from '../src/build/desk.ts';
import { closePostings, forEachRequisition, renderOutcome, toDay } from '../src/desk/index.ts';
import { toPrintable, wrongCall } from '../src/reporters/index.ts';

const root = join(import.meta.dirname, '..');

try {
  const options = { on: { type: 'string' }, locale: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const on = values.on === undefined ? undefined : toDay(values.on);
  const { files, today, replace } = openDesk(process.env, root, new Date());
  const outcome = forEachRequisition(files, positionals, (group) =>
    closePostings(group, { today, on, locale: values.locale }),
  );
  replace(outcome.changes);
  process.exitCode = outcome.isRefused ? 1 : 0;
  console.log(renderOutcome(outcome).map(toPrintable).join('\n'));
} catch (error) {
  const sentence = wrongCall(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = 2;
}
