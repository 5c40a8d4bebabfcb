/**
 * `npm run check -- [files or folders] [--format text|json|github|gitlab|sarif|html] [--lang en|de|fr|es] [--color]`.
 * Exit code 0: nothing worse than a warning, 1: errors, 2: a wrong call.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { runCheck } from '../src/astro/run-check.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { checkUsage } from '../src/commands/usages.ts';
import { makeExplanations } from '../src/docs/explanations.ts';

const root = join(import.meta.dirname, '..');

await runCommand(checkUsage, async ({ values, positionals, language }) => {
  const { hasErrors, output, page } = await runCheck({
    ...{ root, usual: language, environment: readEnvironment(process.env, root), variables: process.env },
    ...{ paths: positionals, format: values.format ?? 'text', lang: values.lang },
    paint: values.color ? (style, part) => styleText(style, part, { validateStream: false }) : undefined,
    explanations: makeExplanations(),
  });
  process.stdout.write(output);
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (summary && page !== undefined) appendFileSync(summary, page);
  return hasErrors ? 1 : 0;
});
