import type { Severity } from '../postings/problem.ts';
import type { Paint, Reporter } from './reporter.ts';
import { type FileProblems, groupByFile } from './terminal/by-file.ts';
import { toPrintable } from './terminal/printable.ts';
import { renderCounts } from './words/counts.ts';

const styles = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>;

const unpainted: Paint = (_, text) => text;

/** The name of the severity is the same in every language: editors look for it. */
function renderProblem({ problem, excerpt }: FileProblems['entries'][number], paint: Paint): string {
  const { file, line, column, severity, ruleId, message, hint } = problem;
  const place = toPrintable(`${file}:${line}:${column}`);
  const lines = [
    `${paint('bold', place)}  ${paint(styles[severity], severity)}  ${paint('dim', toPrintable(ruleId))}`,
    ...excerpt.map((text) => paint('dim', `  ${text}`)),
    ...[message, ...(hint === undefined ? [] : [hint])].map((text) => toPrintable(`  ${text}`)),
  ];
  return `${lines.join('\n')}\n`;
}

/** For people: each problem with the line that has it, file by file. */
export const text: Reporter = {
  name: 'text',
  render({ problems, sourceOf, summary, paint = unpainted, language = 'en' }) {
    const blocks = groupByFile({ problems, sourceOf }).flatMap(({ entries }) =>
      entries.map((entry) => renderProblem(entry, paint)),
    );
    const closing = (summary ?? '').split('\n').filter((line) => line !== '');
    return [
      ...blocks,
      `${[paint('bold', renderCounts(problems, language)), ...closing.map(toPrintable)].join('\n')}\n`,
    ].join('\n');
  },
};
