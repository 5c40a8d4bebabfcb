/** Annotations of GitHub Actions and the page of a run. */
import type { Problem, Severity } from '../postings/problem.ts';
import { phrase } from '../postings/wording.ts';
import { byImportance } from './ci/by-importance.ts';
import { toMarkdown } from './ci/markdown.ts';
import { toRepositoryPath } from './ci/repository-path.ts';
import type { Report, Reporter } from './reporter.ts';
import { groupByFile } from './terminal/by-file.ts';
import { toPrintable, toVisible } from './terminal/printable.ts';
import { renderCounts, speakSeverity } from './words/counts.ts';
import { speak } from './words/languages.ts';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

const escapes: Record<string, string> = { '%': '%25', '\r': '%0D', '\n': '%0A', ':': '%3A', ',': '%2C' };
const escapeAll = (text: string, unsafe: RegExp): string =>
  text.replace(unsafe, (found) => escapes[found] ?? '');

/** As https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts escapes them. */
const toProperty = (text: string): string => escapeAll(toVisible(text), /[%\r\n:,]/g);
const toMessage = (lines: readonly string[]): string =>
  escapeAll(lines.map(toVisible).join('\n'), /[%\r\n]/g);

function renderCommand(problem: Problem, report: Report): string {
  const { file, line, column, severity, ruleId, message, hint } = problem;
  const properties = [
    `file=${toProperty(toRepositoryPath(file, report))}`,
    `line=${line}`,
    `col=${column}`,
    `title=${toProperty(ruleId)}`,
  ];
  return `::${commands[severity]} ${properties.join(',')}::${toMessage([message, hint ?? ''].filter(Boolean))}`;
}

/** A page of a run holds 1 MB, and nobody reads a thousand problems. */
const maximumOnPage = 200;

function renderFile(file: string, problems: readonly Problem[], report: Report): string {
  const items = problems.map(({ line, column, severity, ruleId, message, hint }) => {
    const kind = speakSeverity(severity, report.language ?? 'en');
    const texts = [message, hint ?? ''].filter(Boolean).map(toMarkdown);
    return `- **${line}:${column}** ${toMarkdown(kind)} (${toMarkdown(`\`${ruleId}\``)})<br>${texts.join('<br>')}`;
  });
  return `#### ${toMarkdown(toRepositoryPath(file, report))}\n\n${items.join('\n')}\n`;
}

/**
 * A run shows ten annotations of a kind: the counts come first, then the problems by importance. The page has all.
 */
export const github: Reporter = {
  name: 'github',
  render(report) {
    const { problems, summary = '', language = 'en' } = report;
    const counts = renderCounts(problems, language);
    const lines = [
      problems.length === 0 ? counts : `::notice title=Rolecall::${toMessage([counts])}`,
      ...byImportance(problems).map((problem) => renderCommand(problem, report)),
      ...summary.split('\n').filter(Boolean).map(toPrintable),
    ];
    return `${lines.join('\n')}\n`;
  },
  renderPage(report) {
    const { problems, summary = '', language = 'en' } = report;
    const shown = byImportance(problems).slice(0, maximumOnPage);
    const isCut = shown.length < problems.length;
    return [
      `### ${toMarkdown(renderCounts(problems, language))}\n`,
      ...groupByFile({ ...report, problems: shown }).map(({ file, entries }) =>
        renderFile(
          file,
          entries.map(({ problem }) => problem).sort((a, b) => a.line - b.line || a.column - b.column),
          report,
        ),
      ),
      ...(isCut ? [`${toMarkdown(speak(phrase('The rest is in the log of the run.'), language))}\n`] : []),
      ...summary
        .split('\n')
        .filter(Boolean)
        .map((line) => `${toMarkdown(line)}\n`),
    ].join('\n');
  },
};
