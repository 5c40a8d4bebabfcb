/**
 * `npm run fix -- [files or folders] [--write] [--format text|json]`: mends postings where there is only one way to mend
 * them. Shows what changes; writes with `--write` (or `--yes`), or when somebody at a terminal says so. Exit code 0:
 * nothing is left to mend. 1: something is left that stops a build, or was not written. 2: a wrong call.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { confirm } from '@clack/prompts';
import { checkContent } from '../src/astro/check-content.ts';
import { toContentPath } from '../src/build/content-path.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { fixContent } from '../src/build/fix-content.ts';
import { findFixReporter, wrongCall } from '../src/reporters/index.ts';

const root = join(import.meta.dirname, '..');
const flag = { type: 'boolean', default: false } as const;

try {
  const options = { format: { type: 'string', default: 'text' }, write: flag, yes: flag } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const render = findFixReporter(values.format);
  const environment = readEnvironment(process.env, root);
  const paths = positionals.map((path) => toContentPath(path, environment.contentDir));
  const fixed = fixContent(environment.contentDir, await checkContent(root, environment, new Date()), paths);
  const isWanted = values.write || values.yes;
  if (isWanted) fixed.write();
  // A reader such as `head` may leave before the end.
  process.stdout.on('error', () => process.exit());
  process.stdout.write(render({ ...fixed, isWritten: isWanted }));
  const mayAsk = !isWanted && values.format === 'text' && process.stdin.isTTY && process.stdout.isTTY;
  const isAgreed = mayAsk && fixed.changes.length > 0 && (await confirm({ message: 'Write this?' })) === true;
  if (isAgreed) fixed.write();
  const isDone = isWanted || isAgreed || fixed.changes.length === 0;
  process.exitCode = isDone && !fixed.left.some(({ severity }) => severity === 'error') ? 0 : 1;
} catch (error) {
  const sentence = wrongCall(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = 2;
}
