import type { Problem, Severity } from '../postings/problem.ts';
import type { ContentFile } from '../postings/source.ts';
import type { Paint, Reporter } from './reporter.ts';
import { renderExcerpt } from './terminal/excerpt.ts';
import { toPrintable } from './terminal/printable.ts';

const styles = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>;
const severities = Object.keys(styles) as Severity[];

const unpainted: Paint = (_, text) => text;

/** @example count(2, 'file') // → '2 files' */
const count = (amount: number, noun: string): string => `${amount} ${noun}${amount === 1 ? '' : 's'}`;

const linesOf = (file: ContentFile | undefined): readonly string[] =>
  file && 'text' in file ? file.text.split(/\r?\n/) : [];

function renderProblem(problem: Problem, line: string | undefined, paint: Paint): string {
  const { file, column, severity, ruleId, message, hint } = problem;
  const place = toPrintable(`${file}:${problem.line}:${column}`);
  const excerpt = line?.trim() ? renderExcerpt(line, problem.line, column) : [];
  const lines = [
    `${paint('bold', place)}  ${paint(styles[severity], severity)}  ${paint('dim', toPrintable(ruleId))}`,
    ...excerpt.map((text) => paint('dim', `  ${text}`)),
    ...[message, ...(hint === undefined ? [] : [hint])].map((text) => toPrintable(`  ${text}`)),
  ];
  return `${lines.join('\n')}\n`;
}

/** @example renderCounts(problems) // → '3 errors, 1 warning in 2 files' */
function renderCounts(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'No problems';
  const counts = severities.flatMap((severity) => {
    const amount = problems.filter((problem) => problem.severity === severity).length;
    return amount > 0 ? [severity === 'info' ? `${amount} info` : count(amount, severity)] : [];
  });
  return `${counts.join(', ')} in ${count(new Set(problems.map(({ file }) => file)).size, 'file')}`;
}

/** For people: each problem with the line that has it, file by file. */
export const text: Reporter = {
  name: 'text',
  render({ problems, sourceOf, summary, paint = unpainted }) {
    const files = [...Map.groupBy(problems, ({ file }) => file).values()];
    const blocks = files.flatMap((ofFile) => {
      const lines = linesOf(sourceOf(ofFile[0]?.file ?? ''));
      return ofFile.map((problem) => renderProblem(problem, lines[problem.line - 1], paint));
    });
    const closing = (summary ?? '').split('\n').filter((line) => line !== '');
    return [
      ...blocks,
      `${[paint('bold', renderCounts(problems)), ...closing.map(toPrintable)].join('\n')}\n`,
    ].join('\n');
  },
};
