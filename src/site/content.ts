/** Files of the content folder → site, postings and pages, and every problem of every file. */
import type { CalendarDate } from '../postings/calendar-date.ts';
import { facetFields } from '../postings/facets.ts';
import { lineOfField } from '../postings/frontmatter.ts';
import { type ParsedPosting, parsePosting } from '../postings/parse.ts';
import type { Posting } from '../postings/posting.ts';
import { makeProblem, type Problem, sortProblems } from '../postings/problem.ts';
import { type LineOf, runRules } from '../postings/rules/index.ts';
import type { Addresses } from '../postings/rules/rule.ts';
import { type ContentFile, textOf } from '../postings/source.ts';
import { isReserved, makePaths } from '../urls.ts';
import { type ContentPage, parseContentPage } from './content-page.ts';
import { parseSite, sitePath } from './parse-site.ts';
import type { Site } from './site.ts';

export interface Content {
  site: Site;
  /** Postings without an error of their own. */
  postings: Posting[];
  pages: ContentPage[];
  /** In the order of files and lines. */
  problems: Problem[];
  /** How many files under `postings/` were read; each gave a posting or an error. */
  postingFiles: number;
}

export const postingsFolder = 'postings/';
const pagesFolder = 'pages/';

/** Postings must not differ in case alone: some file systems and hosts take them for one file. */
function caseProblems(files: readonly ContentFile[]): Problem[] {
  const groups = Map.groupBy(files, ({ path }) => path.normalize('NFC').toLowerCase());
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map(({ path }) =>
      makeProblem(
        path,
        { line: 1, column: 1 },
        {
          ruleId: 'file-name-style',
          message: 'Unexpected file name that differs only in case, expected a name of its own',
          hint: `The other file is \`${first?.path}\`. Rename one of the two.`,
        },
      ),
    ),
  );
}

/** Text that nobody would see: it is named like a posting or a page, and lies in neither folder. */
function strayProblems(files: readonly ContentFile[]): Problem[] {
  const isStray = ({ path }: ContentFile) =>
    /\.[a-z]{2,3}(-[A-Za-z0-9]+)*\.md$/.test(path) &&
    !path.startsWith(postingsFolder) &&
    !path.startsWith(pagesFolder);
  const facts = {
    ruleId: 'no-stray-file',
    severity: 'warning' as const,
    message: 'Unexpected file, expected postings and pages in their folders',
    hint: 'Move it into the folder `postings` or `pages`.',
  };
  return files.filter(isStray).map(({ path }) => makeProblem(path, { line: 1, column: 1 }, facts));
}

function uniquePages(pages: readonly ContentPage[]): Problem[] {
  const groups = Map.groupBy(pages, ({ name, locale }) => `${name}.${locale}`);
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map(({ file, locale }) =>
      makeProblem(
        file,
        { line: 1, column: 1 },
        {
          ruleId: 'unique-translation',
          message: `Unexpected second page in \`${locale}\`, expected one a language`,
          hint: `The other one is \`${first?.file}\`. Delete one of the two files, or rename this one.`,
        },
      ),
    ),
  );
}

/** Most postings have no problem that only a rule finds: the lines of their fields are not kept, but found again. */
function makeLineOf(files: readonly ContentFile[]): LineOf {
  let byPath: Map<string, ContentFile> | undefined;
  return ({ file }, field) => {
    byPath ??= new Map(files.map((each) => [each.path, each]));
    return lineOfField(textOf(byPath.get(file)), field);
  };
}

function makeAddresses(site: Site, pages: readonly ContentPage[]): Addresses {
  const { posting, old, root } = makePaths(site.url);
  const names = [...facetFields.map(({ segment }) => segment), ...pages.map(({ name }) => name)];
  return { posting, old, isReserved: (path) => isReserved(path, root, site.locales, names) };
}

/**
 * Total: whatever the files hold, the answer is content and problems.
 *
 * @param todayIn The day that it is in a time zone.
 * @param parse May answer from a cache.
 */
export function parseContent(
  files: readonly ContentFile[],
  todayIn: (timeZone: string) => CalendarDate,
  parse: typeof parsePosting = parsePosting,
): Content {
  const { site, problems: siteProblems } = parseSite(files.find(({ path }) => path === sitePath));
  const postingFiles = files.filter(({ path }) => path.startsWith(postingsFolder));
  const parsed: ParsedPosting[] = postingFiles.map((file) => parse(file, site));
  const postings = parsed.flatMap(({ posting }) => posting ?? []);
  const parsedPages = files
    .filter(({ path }) => path.startsWith(pagesFolder))
    .map((file) => parseContentPage(file, site.locales));
  const pages = parsedPages.flatMap(({ page }) => page ?? []);
  const problems = [
    siteProblems,
    ...[...parsed, ...parsedPages].map((result) => result.problems),
    runRules(
      { postings, policy: site, addresses: makeAddresses(site, pages), today: todayIn(site.timeZone) },
      site.rules,
      makeLineOf(files),
    ),
    caseProblems(files),
    uniquePages(pages),
    strayProblems(files),
  ].flat();
  if (postingFiles.length === 0) {
    const facts = {
      ruleId: 'no-empty-content',
      message: 'Unexpected content folder without a posting, expected one or more',
      hint: 'Postings are files such as `postings/backend-engineer.en.md` in the content folder.',
    };
    problems.push(makeProblem('postings', { line: 1, column: 1 }, facts));
  }
  return { site, postings, pages, problems: sortProblems(problems), postingFiles: postingFiles.length };
}
