/** Where HR begins: links that open the right page of GitHub or GitLab, and the commands that do the same. */
import { fieldNames, fieldRow } from '../postings/fields.ts';
import { type SectionKind, sectionHeadings } from '../postings/section-headings.ts';
import { editLink, folderLink, newFileLink, type Repository } from '../site/repository.ts';
import type { Site } from '../site/site.ts';
import { code, renderTable } from './markdown.ts';

const postings = 'content/postings';

const kinds: readonly SectionKind[] = ['responsibilities', 'requirements', 'offer'];

const upperFirst = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;

/** A posting to fill in. The check names each field that was left empty, so that nothing of it is published by mistake. */
export function starterPosting(locale: string): string {
  const headings = sectionHeadings[locale] ?? sectionHeadings[locale.split('-')[0] ?? ''];
  const fields = fieldNames
    .filter((name) => fieldRow(name).required)
    .map((name) => (name === 'locale' ? `locale: ${locale}` : `${name}: `));
  const sections = kinds.flatMap((kind) =>
    headings ? [`## ${upperFirst(headings[kind][0] ?? kind)}`, '- '] : [],
  );
  return `---\n${fields.join('\n')}\n---\n\n${sections.join('\n\n')}\n`;
}

const nameOf = (locale: string): string =>
  new Intl.DisplayNames('en', { type: 'language' }).of(locale) ?? locale;

function renderLinks(repository: Repository, locales: readonly string[]): string {
  const starters = locales.map(
    (locale) =>
      `[${nameOf(locale)}](${newFileLink(repository, postings, `new-job.${locale}.md`, starterPosting(locale))})`,
  );
  const folder = folderLink(repository, postings);
  const rows = [
    ['[publish a posting](#publish-a-posting)', `A new file in ${starters.join(' · ')}`],
    [
      '[translate](#translate-a-posting), [change](#change-a-posting) or [close](#close-a-posting) a posting',
      `[All postings](${folder}), then the file, then the pencil`,
    ],
    ['[write other pages](#write-other-pages)', `[All pages](${folderLink(repository, 'content/pages')})`],
    ['change the facts of the company', `[\`site.yaml\`](${editLink(repository, 'content/site.yaml')})`],
  ];
  return renderTable(
    ['I want to', `On the web page of ${repository.host === 'github' ? 'GitHub' : 'GitLab'}`],
    rows,
  );
}

const commands: readonly [purpose: string, command: string][] = [
  ['publish a posting', 'npm run new'],
  ['translate a posting', 'npm run new -- --from backend-engineer --locale fr'],
  ['publish postings from another program, or from a text', 'npm run import -- jobs.txt'],
  ['close a posting', 'npm run close -- backend-engineer'],
  ['say that a job is still open', 'npm run confirm -- backend-engineer'],
  ['see what is open, old, or missing in a language', 'npm run report'],
  ['see what is wrong', 'npm run check'],
  ['have what is wrong mended, where there is one way', 'npm run fix'],
  ['write in a form', 'npm run admin'],
  ['look at the site', 'npm run dev'],
];

/** Two tables: the pages to open, when `site.yaml` names the repository, and the commands. */
export function renderStart({ repository, locales }: Pick<Site, 'repository' | 'locales'>): string {
  const links = repository
    ? renderLinks(repository, locales)
    : 'With the line `repository: https://github.com/acme/jobs` in `site.yaml`, links to the right pages of GitHub or GitLab stand here.';
  const rows = commands.map(([purpose, command]) => [purpose, code(command)]);
  return `${links}\n\n${renderTable(['I want to', 'On my own computer'], rows)}`;
}
