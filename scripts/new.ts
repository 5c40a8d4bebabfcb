/**
 * `npm run new [-- --title … --country …]`: writes a posting; `--from <requisition> --locale <language>` begins a
 * translation. On a terminal it asks for what is missing. Exit code 1: given up, 2: a wrong call. Nothing is written then.
 */
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { openDesk } from '../src/build/desk.ts';
import { findNewErrors, flagsToCall, makeNewPosting, newFlags, renderErrors } from '../src/desk/index.ts';
import { completeCall } from '../src/desk/terminal/complete-call.ts';
import { toPrintable, wrongCall } from '../src/reporters/index.ts';

const root = join(import.meta.dirname, '..');
const printable = (lines: readonly string[]) => lines.map(toPrintable).join('\n');

try {
  const { values } = parseArgs({ options: newFlags });
  const { environment, files, site, today, create } = openDesk(process.env, root, new Date());
  const given = flagsToCall(values, site, today);
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const call = isTerminal ? await completeCall(given, site) : given;
  const posting = call && makeNewPosting(files, site, call);
  const errors = posting ? findNewErrors(files, today, posting) : [];
  if (posting && errors.length === 0) {
    create(posting.path, posting.text);
    console.log(
      printable([relative(process.cwd(), join(environment.contentDir, posting.path)), ...posting.told]),
    );
  } else {
    console.error(printable(renderErrors(errors)));
    process.exitCode = posting ? 2 : 1;
  }
} catch (error) {
  const sentence = wrongCall(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = 2;
}
