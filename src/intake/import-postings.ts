/** From a text to files of the content folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Environment } from '../build/environment.ts';
import { readContent } from '../files.ts';
import { completeDraft, findImporter } from '../importers/index.ts';
import { calendarDateIn } from '../postings/calendar-date.ts';
import { canonicalLocale } from '../postings/field-schemas.ts';
import { isError, isLack } from '../postings/problem.ts';
import { isSlug } from '../postings/slug.ts';
import { parseSite, sitePath } from '../site/parse-site.ts';
import { gonePaths } from './gone.ts';
import { ImportMemory } from './memory.ts';
import { pathsByName, planImport, type Step } from './plan.ts';
import type { Input } from './read-input.ts';
import type { Outcome } from './report.ts';

export interface ImportOptions {
  as?: string | undefined;
  locale?: string | undefined;
  requisition?: string | undefined;
  'dry-run'?: boolean | undefined;
  /** Where both were changed, what stands in the file counts, now and from then on. */
  'keep-mine'?: boolean | undefined;
}

function checkOptions({ locale, requisition }: ImportOptions): void {
  if (locale !== undefined && !canonicalLocale(locale))
    throw new RangeError(`Unexpected language \`${locale}\`, expected one such as \`en\` or \`pt-BR\``);
  if (requisition !== undefined && !isSlug(requisition))
    throw new RangeError(
      `Unexpected requisition \`${requisition}\`, expected lower-case letters, digits and hyphens`,
    );
}

function write(contentDir: string, steps: readonly Step[], memory: ImportMemory, keepsMine: boolean): void {
  for (const { name, path, fate, text, base, theirs } of steps) {
    if (text !== undefined && fate !== 'unchanged') {
      mkdirSync(join(contentDir, dirname(path)), { recursive: true });
      writeFileSync(join(contentDir, path), text);
    }
    const kept = base ?? (keepsMine ? theirs : undefined);
    if (kept !== undefined) memory.keep(name, kept);
  }
}

/** Takes a text in. Throws a RangeError that begins with `Unexpected` for a wrong call or a text that is of no known form. */
export function importPostings(
  input: Input,
  options: ImportOptions,
  environment: Pick<Environment, 'contentDir' | 'today'>,
  now: Date,
  onProgress?: (phase: 'import', done: number, total: number) => void,
): { outcome: Outcome; exitCode: 0 | 1 } {
  checkOptions(options);
  const { contentDir } = environment;
  const files = new Map(readContent(contentDir).map((file) => [file.path, file]));
  const { site } = parseSite(files.get(sitePath));
  const importer = findImporter(input.text, options.as);
  const { locale, requisition } = options;
  const { timeZone, locales, defaultLocale } = site;
  const { drafts, notes } = importer.read(input.text, {
    timeZone,
    locale,
    address: input.address,
    onProgress: (done, total) => onProgress?.('import', done, total),
  });
  if (requisition !== undefined && drafts.length > 1)
    throw new RangeError(`Unexpected \`--requisition\` for several jobs, expected it for one`);
  const name = basename(input.name).replace(/\.\w+$/, '');
  const policy = { source: importer.name, name, locales, defaultLocale, locale, requisition };
  const memory = new ImportMemory(contentDir, `${importer.name}-${input.name}`);
  const paths = pathsByName(files.values());
  const around = {
    files,
    paths,
    site,
    base: (each: string) => memory.base(each),
    isOfOther: (each: string) => memory.isOfOther(each),
  };
  const steps = planImport(
    drafts.map((draft) => completeDraft(draft, policy)),
    around,
  );
  const names = new Set(steps.map((step) => step.name));
  const today = environment.today ?? calendarDateIn(timeZone, now);
  const isFeed = importer.isFeed === true;
  const gone = isFeed ? gonePaths(memory.names, names, { ...around, today }) : [];
  const isRehearsal = options['dry-run'] === true;
  if (!isRehearsal) {
    write(contentDir, steps, memory, options['keep-mine'] === true);
    const taken = steps.filter(({ fate }) => fate !== 'left as it is').map((step) => step.name);
    memory.keepNames([...taken, ...memory.names.filter((each) => names.has(each) || paths.has(each))]);
  }
  const needsHr =
    gone.length > 0 ||
    steps.some(({ problems }) => problems.some((problem) => isError(problem) || isLack(problem)));
  const outcome = { importer: importer.name, steps, notes, gone, isRehearsal, files };
  return { outcome, exitCode: needsHr ? 1 : 0 };
}
