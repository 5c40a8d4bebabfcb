/**
 * `npm run import -- <file or address> [--as name] [--locale xx] [--requisition name] [--dry-run] [--keep-mine]
 * [--lang …]`: takes postings in from other systems. Exit code 0: written, 1: something needs a decision of HR, 2: a wrong
 * call.
 */
import { join } from 'node:path';
import { readEnvironment } from '../src/build/environment.ts';
import { showProgress } from '../src/build/progress.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { importUsage } from '../src/commands/usages.ts';
import { importPostings } from '../src/intake/import-postings.ts';
import { readInput } from '../src/intake/read-input.ts';
import { renderOutcome, tellProgress } from '../src/intake/report.ts';

await runCommand(importUsage, async ({ values, positionals, language }) => {
  const [input, ...others] = positionals;
  if (input === undefined || others.length > 0)
    throw new RangeError('Unexpected number of sources, expected one file or address');
  const environment = readEnvironment(process.env, join(import.meta.dirname, '..'));
  const { onProgress, end } = showProgress(process.stderr, () => performance.now(), tellProgress(language));
  const { outcome, exitCode } = importPostings(
    await readInput(input),
    values,
    environment,
    new Date(),
    onProgress,
  );
  end();
  process.stdout.write(renderOutcome(outcome, language));
  return exitCode;
});
