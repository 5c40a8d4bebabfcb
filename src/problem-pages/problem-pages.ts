/** What `npm run dev` shows of the problems: a page of all, a page for a file that is too broken for one, and a part of every other page. */
import type { Problem } from '../postings/problem.ts';
import type { ContentFile } from '../postings/source.ts';
import type { CareersSite } from '../views/careers-site.ts';
import { type FilePage, filePages } from './file-pages.ts';
import { countProblems, escapeHtml, renderProblems } from './problem-list.ts';

/** Everything that was found when the content was read. */
export interface Findings {
  careers: CareersSite;
  problems: readonly Problem[];
  files: ReadonlyMap<string, ContentFile>;
}

/** Where the page of all problems is, below the folder of the site. */
const overviewName = 'problems/';

const style = `<style>
.rolecall-problems { all: revert; display: block; margin: 0; padding: 1rem 1.25rem; border-block-start: .4rem solid #b3261e; overflow-wrap: anywhere;
  background: #fff8f6; color: #231917; font: 1rem/1.5 system-ui, sans-serif; text-align: start; direction: ltr; }
.rolecall-problems :is(ol, p, pre, h1, h2) { margin-block: .4rem; }
.rolecall-problems ol { padding-inline-start: 1.5rem; }
.rolecall-problems pre { overflow-x: auto; padding: .5rem; background: #f1e4e1; }
.rolecall-problems a { color: #8c1d18; }
.rolecall-problems li[data-severity='error'] span { color: #b3261e; font-weight: 600; }
@media (prefers-color-scheme: dark) {
  .rolecall-problems { background: #271d1b; color: #f1dfdb; } .rolecall-problems pre { background: #3b2d2a; }
  .rolecall-problems a, .rolecall-problems li[data-severity='error'] span { color: #ffb4ab; }
}
</style>`;

/** Of a page that has nothing else on it. */
const wholePage = `<style>
:root { color-scheme: light dark; }
body { margin: 0; }
main.rolecall-problems { min-block-size: 100vh; box-sizing: border-box; padding: 1.5rem max(1.25rem, 50vw - 28rem); }
main h1 { font-size: 1.5rem; } main h2 { font-size: 1.1rem; margin-block-start: 1.5rem; }
</style>`;

const document = ({ careers }: Findings, title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<script type="module" src="${escapeHtml(careers.paths.root)}@vite/client"></script>
${style}${wholePage}
</head>
<body><main class="rolecall-problems">
<h1>${escapeHtml(title)}</h1>
${body}
</main></body>
</html>
`;

const byFile = (problems: readonly Problem[]): Map<string, Problem[]> =>
  Map.groupBy(problems, ({ file }) => file);

function renderFile(
  findings: Findings,
  file: string,
  own: readonly Problem[],
  page: FilePage | undefined,
): string {
  const name = escapeHtml(`content/${file}`);
  const heading = page ? `<a href="${escapeHtml(page.path)}">${name}</a>` : name;
  return `<section data-file="${escapeHtml(file)}"><h2>${heading}</h2>${renderProblems(own, findings.files.get(file))}</section>`;
}

/** The page of all problems, file by file, each with a link to its page. */
function renderOverview(findings: Findings): string {
  const { careers, problems, files } = findings;
  if (problems.length === 0)
    return document(findings, 'No problems', '<p>Every file is as it should be.</p>');
  const pages = filePages(careers, [...files.values()]);
  const sections = [...byFile(problems)].map(([file, own]) =>
    renderFile(findings, file, own, pages.get(file)),
  );
  const home = `<p><a href="${escapeHtml(careers.paths.root)}">To the site</a></p>`;
  return document(findings, countProblems(problems), home + sections.join('\n'));
}

const linkToOverview = ({ careers, problems }: Findings): string =>
  `<p><a href="${escapeHtml(careers.paths.root + overviewName)}">All problems of the content: ${countProblems(problems)}</a></p>`;

/** What stands in place of a page whose file is too broken for one. */
function renderBroken(findings: Findings, file: string, own: readonly Problem[]): string {
  const title = `content/${file} cannot be shown yet`;
  return document(findings, title, renderProblems(own, findings.files.get(file)) + linkToOverview(findings));
}

/** The file whose page this is. */
function fileAt(findings: Findings, path: string): [file: string, page: FilePage] | undefined {
  const withProblems = new Set(findings.problems.map(({ file }) => file));
  const files = [...findings.files.values()].filter((file) => withProblems.has(file.path));
  return [...filePages(findings.careers, files)].find(([, page]) => page.path === path);
}

/** A page that stands in the place of one of the site; none where the site has its own. */
export function standInPage(findings: Findings, path: string): string | undefined {
  const { careers, problems } = findings;
  if (path === careers.paths.root + overviewName) return renderOverview(findings);
  const [file, page] = fileAt(findings, path) ?? [];
  if (file !== undefined && page && !page.isShown)
    return renderBroken(findings, file, byFile(problems).get(file) ?? []);
  // Without a language there is nothing else to show.
  return careers.site.locales.length === 0 ? renderOverview(findings) : undefined;
}

/** What a page of the site has above all else: the problems of its file, and the way to all others. */
export function partOfPage(findings: Findings, path: string): string {
  const { problems, files } = findings;
  if (problems.length === 0) return '';
  const [file] = fileAt(findings, path) ?? [];
  const own = file === undefined ? [] : (byFile(problems).get(file) ?? []);
  const list =
    file === undefined
      ? ''
      : `<p><b>content/${escapeHtml(file)}</b></p>${renderProblems(own, files.get(file))}`;
  return `${style}<aside class="rolecall-problems" aria-label="Problems of the content">${list}${linkToOverview(findings)}</aside>`;
}
