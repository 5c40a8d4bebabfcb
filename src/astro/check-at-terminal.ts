import type { Environment } from '../build/environment.ts';
import type { LoadedContent } from '../build/load-content.ts';
import { showProgress } from '../build/progress.ts';
import { type Language, renderProgress } from '../reporters/index.ts';
import { checkContent } from './check-content.ts';

/** A bar once the check of postings takes a while; none in a log, where it would stay. */
export function showChecking(language: Language) {
  if (!process.stderr.isTTY) return undefined;
  const { onProgress, end } = showProgress(
    process.stderr,
    () => performance.now(),
    (_, done, total) => renderProgress(done, total, language),
  );
  return { onProgress: (done: number, total: number) => onProgress('check', done, total), end };
}

/** `checkContent` with a bar. */
export async function checkAtTerminal(
  root: string,
  environment: Environment,
  language: Language,
): Promise<LoadedContent> {
  const checking = showChecking(language);
  try {
    return await checkContent(root, environment, new Date(), checking?.onProgress);
  } finally {
    checking?.end();
  }
}
