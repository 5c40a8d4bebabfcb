/**
 * `npm run import -- <file or address> [--as name] [--locale xx] [--requisition name] [--dry-run] [--keep-mine]`: takes
 * postings in from other systems. Exit code 0: written, 1: something needs a decision of HR, 2: a wrong call.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../src/build/environment.ts';
import { showProgress } from '../src/build/progress.ts';
import { importPostings } from '../src/intake/import-postings.ts';
import { readInput } from '../src/intake/read-input.ts';
import { wrongCall } from '../src/reporters/index.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = { as: text, locale: text, requisition: text, 'dry-run': flag, 'keep-mine': flag };

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [input, ...others] = positionals;
  if (input === undefined || others.length > 0)
    throw new RangeError(`Unexpected ${positionals.length} sources, expected one file or address`);
  const environment = readEnvironment(process.env, join(import.meta.dirname, '..'));
  const progress = showProgress(process.stderr, () => performance.now());
  const outcome = importPostings(
    await readInput(input),
    values,
    environment,
    new Date(),
    progress.onProgress,
  );
  progress.end();
  process.stdout.write(outcome.text);
  process.exitCode = outcome.exitCode;
} catch (error) {
  const sentence = wrongCall(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = 2;
}
