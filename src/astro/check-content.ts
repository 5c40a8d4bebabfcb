/** The content as `npm run check` looks at it: with what earlier runs have parsed, and in threads when it is much. */
import { readEngineKey } from '../build/engine-key.ts';
import type { Environment } from '../build/environment.ts';
import { digestFiles } from '../build/file-digests.ts';
import type { LoadedContent } from '../build/load-content.ts';
import type { OnProgress } from '../build/phases.ts';
import { readTextChanges } from '../build/text-changes.ts';
import { readContent } from '../files.ts';
import { loadInThreads } from './load-in-threads.ts';
import { openThreadPool } from './threads.ts';

/** Throws when there is no content folder. */
export async function checkContent(
  root: string,
  environment: Environment,
  now: Date,
  onProgress?: OnProgress,
): Promise<LoadedContent> {
  const files = readContent(environment.contentDir);
  const threads = openThreadPool(undefined);
  try {
    const materials = { files, digests: digestFiles(files), engineKey: readEngineKey(root) };
    const textChanges = await readTextChanges(environment.contentDir, files, now);
    const options = { environment, now, fresh: false, textChanges };
    const { loaded, keep } = await loadInThreads(options, materials, threads, onProgress);
    keep();
    return loaded;
  } finally {
    await threads.close();
  }
}
