/** Problems as HTML, for the pages of `npm run dev`. Nothing of a file becomes markup. */
import type { Problem, Severity } from '../postings/problem.ts';
import type { ContentFile } from '../postings/source.ts';
import { renderExcerpt } from '../reporters/terminal/excerpt.ts';
import { toVisible } from '../reporters/terminal/printable.ts';

export const escapeHtml = (text: string): string =>
  toVisible(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** What stands in backticks is a value. */
const toMarkup = (text: string): string =>
  escapeHtml(text).replace(/`([^`]*)`/g, '<code dir="auto">$1</code>');

function renderProblem(problem: Problem, lines: readonly string[]): string {
  const { line, column, severity, ruleId, message, hint } = problem;
  const text = lines[line - 1];
  const excerpt = text?.trim() ? renderExcerpt(text, line, column).map(escapeHtml).join('\n') : '';
  return `<li data-severity="${severity}" data-line="${line}" data-rule="${escapeHtml(ruleId)}">
<p><b>Line ${line}</b> <span>${severity}</span> ${toMarkup(message)}.</p>
${excerpt && `<pre>${excerpt}</pre>`}
${hint === undefined ? '' : `<p>${toMarkup(hint)}</p>`}
</li>`;
}

/** The problems of one file, in the order of its lines. */
export function renderProblems(problems: readonly Problem[], file: ContentFile | undefined): string {
  const lines = file && 'text' in file ? file.text.split(/\r?\n/) : [];
  return `<ol class="problems">${problems.map((problem) => renderProblem(problem, lines)).join('')}</ol>`;
}

const nouns: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'remark' };

/** @example countProblems(problems) // → '1 error, 2 warnings' */
export const countProblems = (problems: readonly Problem[]): string =>
  (Object.keys(nouns) as Severity[])
    .map((severity) => ({
      noun: nouns[severity],
      own: problems.filter((each) => each.severity === severity),
    }))
    .filter(({ own }) => own.length > 0)
    .map(({ noun, own }) => `${own.length} ${noun}${own.length === 1 ? '' : 's'}`)
    .join(', ');
