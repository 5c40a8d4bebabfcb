/** Where the content is kept, and the pages of GitHub or GitLab on which it is written. */

export interface Repository {
  host: 'github' | 'gitlab';
  /** Without a slash at the end. */
  url: string;
  branch: string;
}

/** At least an owner and a name: GitLab has groups in groups. */
const repositoryUrl = /^https:\/\/[^\s/?#@]+(?:\/[\w.-]+){2,}$/;

/**
 * A repository by its address as a browser shows it. Hosts whose name has no `github` in it are taken for GitLab.
 *
 * @example parseRepository('https://github.com/acme/jobs/tree/live')
 *   // → { host: 'github', url: 'https://github.com/acme/jobs', branch: 'live' }
 */
export function parseRepository(written: string): Repository | undefined {
  const [address = '', branch = 'main'] = written.replace(/\/$/, '').split(/(?:\/-)?\/tree\//, 2);
  const url = address.replace(/\.git$/, '');
  if (!repositoryUrl.test(url) || !URL.canParse(url) || !/^[\w./-]+$/.test(branch)) return undefined;
  return { host: new URL(url).hostname.includes('github') ? 'github' : 'gitlab', url, branch };
}

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** Parentheses would end a link of Markdown. */
const encodeQuery = (text: string): string =>
  encodeURIComponent(text).replaceAll('(', '%28').replaceAll(')', '%29');

const place = ({ host, url, branch }: Repository, page: 'edit' | 'new' | 'tree', path: string): string =>
  `${url}${host === 'gitlab' ? '/-' : ''}/${page}/${encodePath(branch)}${path && `/${encodePath(path)}`}`;

/** The page on which a file is edited. */
export const editLink = (repository: Repository, path: string): string => place(repository, 'edit', path);

/** The page that lists a folder. */
export const folderLink = (repository: Repository, path: string): string => place(repository, 'tree', path);

/**
 * The page on which a new file is written. GitHub fills in its name and text; GitLab opens the folder alone:
 * https://gitlab.com/gitlab-org/gitlab/-/work_items/337038
 */
export function newFileLink(repository: Repository, folder: string, name: string, text: string): string {
  if (repository.host === 'gitlab') return place(repository, 'new', folder);
  const path = `${folder}/${name}`;
  return `${place(repository, 'new', '')}?filename=${encodeQuery(path)}&value=${encodeQuery(text)}`;
}
