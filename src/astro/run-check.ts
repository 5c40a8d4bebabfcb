/** The check as a command: progress, and the problems in the form and the language that are asked for. */
import { toContentPath } from '../build/content-path.ts';
import type { Environment } from '../build/environment.ts';
import { folderInRepository } from '../build/repository-folder.ts';
import {
  findLanguage,
  findReporter,
  type Language,
  type Paint,
  problemIn,
  problemsWithin,
  type Report,
  renderAccounting,
} from '../reporters/index.ts';
import { checkAtTerminal } from './check-at-terminal.ts';

interface CheckCall {
  root: string;
  environment: Environment;
  variables: Readonly<Record<string, string | undefined>>;
  /** Files and folders; none: all. */
  paths: readonly string[];
  format: string;
  lang: string | undefined;
  /** The language of the terminal. */
  usual: Language;
  paint: Paint | undefined;
  explanations: ReadonlyMap<string, string>;
}

interface CheckResult {
  hasErrors: boolean;
  output: string;
  /** For the page that a CI system shows of a run. */
  page?: string;
}

/** Throws a `RangeError` for what cannot be asked for. */
export async function runCheck(call: CheckCall): Promise<CheckResult> {
  const { root, environment, variables, format, lang, usual, paint, explanations } = call;
  const reporter = findReporter(format);
  const language = lang === undefined ? (reporter.isForPrograms ? 'en' : usual) : findLanguage(lang);
  const paths = call.paths.map((path) => toContentPath(path, environment.contentDir));
  const { files, content, board } = await checkAtTerminal(root, environment, language);
  const found = problemsWithin(content.problems, paths.length > 0 ? paths : ['']);
  const report: Report = {
    problems: found.map((problem) => problemIn(problem, language)),
    sourceOf: (path) => files.get(path),
    summary: renderAccounting({ files, content, board }, language),
    language,
    folder: folderInRepository(environment.contentDir, root, variables),
    explanations,
    ...(paint && { paint }),
  };
  return {
    hasErrors: found.some(({ severity }) => severity === 'error'),
    output: reporter.render(report),
    ...(reporter.renderPage && { page: reporter.renderPage(report) }),
  };
}
