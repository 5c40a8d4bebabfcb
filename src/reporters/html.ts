import { phrase, say } from '../postings/wording.ts';
import { toHtml, toHtmlWithCode } from './page/escape.ts';
import { style, styleHash } from './page/style.ts';
import type { Reporter } from './reporter.ts';
import { type FileProblems, groupByFile } from './terminal/by-file.ts';
import { renderCounts, speakSeverity } from './words/counts.ts';
import { type Language, speak } from './words/languages.ts';

function renderProblem({ problem, excerpt }: FileProblems['entries'][number], language: Language): string {
  const { line, column, severity, ruleId, message, hint } = problem;
  const place = toHtml(speak(say`line ${line}, column ${column}`, language));
  const [written = '', caret = ''] = excerpt;
  return [
    `<li class="${severity}">`,
    `<p><strong>${toHtml(speakSeverity(severity, language))}</strong> · ${place} · ${toHtml(ruleId)}</p>`,
    `<p>${toHtmlWithCode(message)}</p>`,
    ...(excerpt.length > 0 ? [`<pre dir="ltr">${toHtml(written)}\n${toHtml(caret)}</pre>`] : []),
    ...(hint === undefined ? [] : [`<p>${toHtmlWithCode(hint)}</p>`]),
    '</li>',
  ].join('\n');
}

const renderFile = ({ file, entries }: FileProblems, index: number, language: Language): string =>
  [
    `<h2 id="file-${index}">${toHtml(file)}</h2>`,
    '<ul>',
    ...entries.map((entry) => renderProblem(entry, language)),
    '</ul>',
  ].join('\n');

/** Fewer files are seen without a table of contents. */
const worthContents = 3;

function renderContents(files: readonly FileProblems[], language: Language): string[] {
  if (files.length < worthContents) return [];
  const items = files.map(
    ({ file, entries }, index) => `<li><a href="#file-${index}">${toHtml(file)}</a> (${entries.length})</li>`,
  );
  const label = toHtml(speak(phrase('Files with problems'), language));
  return [`<nav aria-label="${label}"><ul>`, ...items, '</ul></nav>'];
}

/** One page to send to a colleague: it needs no other file, loads nothing and runs nothing. */
export const html: Reporter = {
  name: 'html',
  render({ problems, sourceOf, summary = '', language = 'en' }) {
    const files = groupByFile({ problems, sourceOf });
    const title = toHtml(speak(phrase('Check of the postings'), language));
    const policy = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;
    const told = summary
      .split('\n')
      .filter(Boolean)
      .map((line) => `<p>${toHtml(line)}</p>`);
    return `${[
      '<!DOCTYPE html>',
      `<html lang="${language}">`,
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="robots" content="noindex">',
      `<title>${title}</title>`,
      `<style>${style}</style>`,
      '</head>',
      '<body>',
      '<header>',
      `<h1>${title}</h1>`,
      `<p><strong>${toHtml(renderCounts(problems, language))}</strong></p>`,
      '</header>',
      ...renderContents(files, language),
      '<main>',
      ...files.map((file, index) => renderFile(file, index, language)),
      '</main>',
      `<footer>${told.join('\n')}</footer>`,
      '</body>',
      '</html>',
    ].join('\n')}\n`;
  },
};
