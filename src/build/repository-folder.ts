import { isAbsolute, relative, sep } from 'node:path';

/**
 * Where a folder lies in the repository, as CI systems name files: without a slash at the end, and none for a folder that
 * is the whole repository or outside of it.
 *
 * @param variables GitHub's and GitLab's name the folder that they checked out; without them it is `root`.
 */
export function folderInRepository(
  folder: string,
  root: string,
  variables: Readonly<Record<string, string | undefined>>,
): string {
  const repository = variables['GITHUB_WORKSPACE'] || variables['CI_PROJECT_DIR'] || root;
  const path = relative(repository, folder);
  return isAbsolute(path) || path.startsWith('..') ? '' : path.replaceAll(sep, '/');
}
