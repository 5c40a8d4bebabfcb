/** Files of the content folder → site, postings and pages, and every problem of every file. */
import type { CalendarDate } from '../postings/calendar-date.ts';
import { facetFields } from '../postings/facets.ts';
import { locateFields } from '../postings/field-places.ts';
import { parseFileName } from '../postings/file-name.ts';
import { lineOfField } from '../postings/frontmatter.ts';
import { nearest } from '../postings/nearest.ts';
import { type ParsedPosting, parsePosting } from '../postings/parse.ts';
import type { Posting } from '../postings/posting.ts';
import { makeProblem, type Problem, quote, sortProblems } from '../postings/problem.ts';
import { type LineOf, runRules } from '../postings/rules/index.ts';
import type { Addresses } from '../postings/rules/rule.ts';
import { type ContentFile, textOf } from '../postings/source.ts';
import { hasPage, isReserved, makePaths, resolveLink } from '../urls.ts';
import { type ContentPage, homePage, parseContentPage } from './content-page.ts';
import { parseSite, sitePath } from './parse-site.ts';
import type { SizeOf } from './picture.ts';
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

/** Names in the navigation that no file under `pages/` has, whatever is wrong with that file. */
function navigationProblems({ pages = [] }: Site, files: readonly ContentFile[]): Problem[] {
  const names = new Set(
    files.flatMap(({ path }) => {
      const name = path.startsWith(pagesFolder) ? parseFileName(path) : undefined;
      return name && 'requisition' in name && name.requisition !== homePage ? [name.requisition] : [];
    }),
  );
  const missing = pages.filter((name) => !names.has(name));
  if (missing.length === 0) return [];
  const lines = textOf(files.find(({ path }) => path === sitePath)).split(/\r?\n/);
  const field = locateFields(lines, 1).get('pages');
  return missing.map((name) => {
    const item = field?.items.find(({ written }) => written.replace(/^(["'])(.*)\1$/, '$2') === name);
    const meant = nearest(name, names);
    return makeProblem(sitePath, item ?? field ?? { line: 1, column: 1 }, {
      ruleId: 'site-value',
      message: `Unexpected ${quote(name)} in field \`pages\`, expected the name of a page in the folder \`pages\``,
      hint: meant ? `Did you mean \`${meant}\`?` : `Write \`pages/${name}.en.md\`, or take the name out.`,
    });
  });
}

/** Most postings have no problem that only a rule finds: the lines of their fields are not kept, but found again. */
function makeLineOf(files: readonly ContentFile[]): LineOf {
  let byPath: Map<string, ContentFile> | undefined;
  return ({ file }, field) => {
    byPath ??= new Map(files.map((each) => [each.path, each]));
    return lineOfField(textOf(byPath.get(file)), field);
  };
}

function makeAddresses(
  { url, locales }: Site,
  pages: readonly ContentPage[],
  hasFile: (path: string) => boolean,
): Addresses {
  const { posting, old, root } = makePaths(url);
  const segments = facetFields.map(({ segment }) => segment);
  const names = [...segments, ...pages.map(({ name }) => name)];
  const hasContentPage = (locale: string, name: string) =>
    name !== homePage && pages.some((page) => page.locale === locale && page.name === name);
  return {
    posting,
    old,
    isReserved: (path) => isReserved(path, root, locales, names),
    resolve: (link, page) => resolveLink(link, page, url),
    has: (path) => hasPage(path, root, { locales, segments, hasContentPage, hasFile }),
  };
}

/** What the content is held against beside itself. */
export interface Surroundings {
  /** Whether a file is among those that go to the site as they are, by its path there. */
  hasPublicFile?(path: string): boolean;
  /** By file, when its text was last changed. */
  textChanges?: ReadonlyMap<string, string>;
}

/**
 * Total: whatever the files hold, the answer is content and problems.
 *
 * @param todayIn The day that it is in a time zone.
 * @param parse May answer from a cache.
 * @param sizeOf Of the pictures that pages may show.
 */
export function parseContent(
  files: readonly ContentFile[],
  todayIn: (timeZone: string) => CalendarDate,
  parse: typeof parsePosting = parsePosting,
  sizeOf: SizeOf = () => undefined,
  { hasPublicFile = () => true, textChanges }: Surroundings = {},
): Content {
  const { site, problems: siteProblems } = parseSite(files.find(({ path }) => path === sitePath));
  const postingFiles = files.filter(({ path }) => path.startsWith(postingsFolder));
  const parsed: ParsedPosting[] = postingFiles.map((file) => parse(file, site));
  const postings = parsed.flatMap(({ posting }) => posting ?? []);
  const parsedPages = files
    .filter(({ path }) => path.startsWith(pagesFolder))
    .map((file) => parseContentPage(file, site.locales, sizeOf));
  const pages = parsedPages.flatMap(({ page }) => page ?? []);
  const problems = [
    siteProblems,
    ...[...parsed, ...parsedPages].map((result) => result.problems),
    runRules(
      {
        postings,
        policy: site,
        addresses: makeAddresses(site, pages, hasPublicFile),
        today: todayIn(site.timeZone),
        company: site.name,
        defaultLocale: site.defaultLocale,
        ...(textChanges && { textChanges }),
      },
      site.rules,
      makeLineOf(files),
    ),
    caseProblems(files),
    uniquePages(pages),
    navigationProblems(site, files),
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
