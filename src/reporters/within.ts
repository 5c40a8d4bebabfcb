import type { Problem } from '../postings/problem.ts';

/** The problems of files and of everything in folders, by paths below the content folder; `''` is all of it. */
export function problemsWithin(problems: readonly Problem[], paths: readonly string[]): Problem[] {
  return problems.filter(({ file }) =>
    paths.some((path) => path === '' || file === path || file.startsWith(`${path}/`)),
  );
}
