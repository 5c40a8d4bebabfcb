/** `npm run check -- [files or folders] [--format text|json] [--color]`. Exit code 1: errors, 2: a wrong call. */
import { join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { checkContent } from '../src/astro/check-content.ts';
import { toContentPath } from '../src/build/content-path.ts';
import { readEnvironment } from '../src/build/environment.ts';
import {
  findReporter,
  type Paint,
  problemsWithin,
  renderAccounting,
  wrongCall,
} from '../src/reporters/index.ts';

const root = join(import.meta.dirname, '..');

try {
  const options = { format: { type: 'string', default: 'text' }, color: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const reporter = findReporter(values.format);
  const environment = readEnvironment(process.env, root);
  const paths = positionals.map((path) => toContentPath(path, environment.contentDir));
  const loaded = await checkContent(root, environment, new Date());
  const problems = problemsWithin(loaded.content.problems, paths.length > 0 ? paths : ['']);
  const paint: Paint = (style, text) => styleText(style, text, { validateStream: false });
  const told = { problems, summary: renderAccounting(loaded), ...(values.color && { paint }) };
  process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  // A reader such as `head` may leave before the end.
  process.stdout.on('error', () => process.exit());
  process.stdout.write(reporter.render({ ...told, sourceOf: (path) => loaded.files.get(path) }));
} catch (error) {
  const sentence = wrongCall(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = 2;
}
