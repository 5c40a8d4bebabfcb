/** The project as a contender, each time with an output and a cache of its own. */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Corpus } from '../corpus/folders.ts';
import type { Command } from '../measure/run-process.ts';
import { type Contender, projectFolder } from './contender.ts';

export interface OurBuild {
  id: string;
  name: string;
  search: boolean;
  /** The program that builds, below the project. */
  script?: string;
  /** Another copy of the project. */
  project?: string;
}

/** Caches lie below the project: compiled code in them finds its packages there. */
export const benchCache = (project: string = projectFolder): string => join(project, '.cache', 'bench');

/** As the scripts of package.json call it. */
export const ourArguments = (project: string, script: string): string[] => [
  '--import',
  join(project, 'scripts/keep-code.mjs'),
  join(project, script),
];

export function makeOurs(
  work: string,
  corpus: Pick<Corpus, 'ours'>,
  version: string,
  { id, name, search, script = 'scripts/build.ts', project = projectFolder }: OurBuild,
): Contender {
  const outDir = join(work, id, 'dist');
  const cacheDir = join(benchCache(project), id);
  const build = (today: string): Command => ({
    program: process.execPath,
    arguments: ourArguments(project, script),
    cwd: project,
    env: {
      CONTENT_DIR: corpus.ours,
      OUT_DIR: outDir,
      CACHE_DIR: cacheDir,
      ROLECALL_TODAY: today,
      ROLECALL_SEARCH: search ? '1' : '0',
      NO_COLOR: '1',
    },
  });
  const reset = () => {
    for (const folder of [dirname(outDir), cacheDir]) rmSync(folder, { recursive: true, force: true });
    mkdirSync(dirname(outDir), { recursive: true });
  };
  return { id, name, version, outDir, countries: 'countries', followsEdits: true, reset, build };
}
