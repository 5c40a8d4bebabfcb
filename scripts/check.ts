/** `npm run check -- [files or folders] [--format text|json] [--color]`. Exit code 1: errors, 2: a wrong call. */
import { lstatSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { keepCode } from '../src/build/code-cache.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { findReporter, problemsWithin, renderAccounting, wrongCall } from '../src/reporters/index.ts';

/** Below the content folder; a path is tried from the caller's folder first, then from the content folder. */
function toContentPath(path: string, contentDir: string): string {
  for (const from of [process.cwd(), contentDir]) {
    const below = relative(contentDir, resolve(from, path)).replaceAll(sep, '/');
    const isWithin = below !== '..' && !below.startsWith('../');
    if (isWithin && lstatSync(join(contentDir, below), { throwIfNoEntry: false })) return below;
  }
  throw new RangeError(`Unexpected path \`${path}\`, expected a file or folder in \`${contentDir}\``);
}

try {
  const options = { format: { type: 'string', default: 'text' }, color: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const reporter = findReporter(values.format);
  const environment = readEnvironment(process.env, join(import.meta.dirname, '..'));
  keepCode(environment.cacheDir);
  const paths = positionals.map((path) => toContentPath(path, environment.contentDir));
  const { loadContent } = await import('../src/build/load-content.ts');
  const loaded = loadContent(environment, new Date());
  const problems = problemsWithin(loaded.content.problems, paths.length > 0 ? paths : ['']);
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    styleText(style, text, { validateStream: false });
  const sourceOf = (path: string) => loaded.files.get(path);
  const report = { problems, sourceOf, summary: renderAccounting(loaded) };
  process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  // A reader such as `head` may leave before the end.
  process.stdout.on('error', () => process.exit());
  process.stdout.write(reporter.render(values.color ? { ...report, paint } : report));
} catch (error) {
  const sentence = wrongCall(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = 2;
}
