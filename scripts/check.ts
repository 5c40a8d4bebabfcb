/**
 * `npm run check -- [files or folders] [--format text|json|github|gitlab|sarif|html] [--lang en|de|fr|es] [--color]`.
 * Exit code 0: nothing worse than a warning, 1: errors, 2: a wrong call.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { runCheck } from '../src/astro/run-check.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { makeExplanations } from '../src/docs/explanations.ts';
import { languageOf, wrongCall } from '../src/reporters/index.ts';

const root = join(import.meta.dirname, '..');
const usual = languageOf(process.env);

try {
  const text = { type: 'string' } as const;
  const options = { format: { ...text, default: 'text' }, lang: text, color: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const { hasErrors, output, page } = await runCheck({
    ...{ root, usual, environment: readEnvironment(process.env, root), variables: process.env },
    ...{ paths: positionals, format: values.format, lang: values.lang },
    paint: values.color ? (style, part) => styleText(style, part, { validateStream: false }) : undefined,
    explanations: makeExplanations(),
  });
  process.exitCode = hasErrors ? 1 : 0;
  // A reader such as `head` may leave before the end.
  process.stdout.on('error', () => process.exit());
  process.stdout.write(output);
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (summary && page !== undefined) appendFileSync(summary, page);
} catch (error) {
  const sentence = wrongCall(error, usual);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = 2;
}
