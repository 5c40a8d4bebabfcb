/** Content → a site in its place, or problems and the old site as it was. */

import type { Environment } from '../build/environment.ts';
import { type LoadedContent, loadContent } from '../build/load-content.ts';
import { checkOutDir, makeStaging, publish, recover } from '../build/publish.ts';
import { removeOnExit } from '../build/remove-on-exit.ts';
import { isError } from '../postings/problem.ts';
import { makeCareersSite } from '../views/careers-site.ts';
import { setCareersSite } from './careers-site.ts';
import { buildSearchIndex } from './search-index.ts';

export interface BuildOutcome extends LoadedContent {
  /** False when problems kept the site from being built. */
  isBuilt: boolean;
}

/**
 * Builds beside `outDir` and puts the site there in one step at the end. Throws when something other than the content
 * is wrong.
 *
 * @param root Folder of the project.
 */
export async function buildSite(root: string, environment: Environment, now: Date): Promise<BuildOutcome> {
  const { outDir, contentDir, drafts, search } = environment;
  checkOutDir(outDir, [root, contentDir]);
  recover(outDir);
  const loaded = loadContent(environment, now);
  const { content, board } = loaded;
  if (content.problems.some(isError)) return { ...loaded, isBuilt: false };

  const careers = makeCareersSite(content.site, board, content.pages, drafts);
  setCareersSite(careers);
  const staging = makeStaging(outDir);
  const done = removeOnExit(staging);
  const { build } = await import('astro');
  await build({ root, outDir: staging, logLevel: 'error' });
  if (search) await buildSearchIndex(careers, staging);
  publish(staging, outDir);
  done();
  return { ...loaded, isBuilt: true };
}
