import type { Environment } from '../build/environment.ts';
import type { LoadedContent } from '../build/load-content.ts';
import { showProgress } from '../build/progress.ts';
import { type Language, renderProgress } from '../reporters/index.ts';
import { checkContent } from './check-content.ts';

/** `checkContent`, with a bar once it takes a while. What a log is told would stay in it, so that it is told nothing. */
export async function checkAtTerminal(
  root: string,
  environment: Environment,
  language: Language,
): Promise<LoadedContent> {
  if (!process.stderr.isTTY) return checkContent(root, environment, new Date());
  const { onProgress, end } = showProgress(
    process.stderr,
    () => performance.now(),
    (_, done, total) => renderProgress(done, total, language),
  );
  try {
    return await checkContent(root, environment, new Date(), (done, total) =>
      onProgress('check', done, total),
    );
  } finally {
    end();
  }
}
