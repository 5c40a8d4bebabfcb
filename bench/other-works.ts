/** Works that only the project does, and those that are compared with something else than a build. */
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Contender, projectFolder, runContender } from './contenders/contender.ts';
import { benchCache, makeOurs, ourArguments } from './contenders/ours.ts';
import { copyProject } from './contenders/project-copy.ts';
import { benchDay } from './corpus/ad.ts';
import type { Corpus } from './corpus/folders.ts';
import { commonPages, listOutput, readOutput } from './measure/output.ts';
import { runProcess } from './measure/run-process.ts';
import { type Say, withEdit } from './rounds.ts';
import type { Samples } from './samples.ts';

export interface Bench {
  work: string;
  corpus: Corpus;
  samples: Samples;
  version: string;
  say: Say;
}

/** Two builds of a copy of the project, with an edit of what all posting pages carry between them. */
export async function runTemplate({ work, corpus, samples, version, say }: Bench): Promise<void> {
  const project = copyProject('template');
  const ours = makeOurs(work, corpus, version, { id: 'template', name: 'Rolecall', search: false, project });
  ours.reset();
  await runContender(ours, corpus, benchDay);
  appendFileSync(join(project, 'src/styles/posting.css'), '\n.bench {\n  color: red;\n}\n');
  const { sample } = await runContender(ours, corpus, benchDay);
  const page =
    commonPages(listOutput(ours.outDir), 'countries').find((file) => file.includes('/jobs/')) ?? '';
  if (!readOutput(ours.outDir, page).includes('.bench'))
    throw new Error(`Unexpected old style in \`${page}\``);
  samples.add('template', 'ours', sample);
  say(`template · ${sample.wall.toFixed(2)} s`);
}

export async function runCheck({ corpus, samples, say }: Bench): Promise<void> {
  const cacheDir = join(benchCache(), 'check');
  const check = async (work: string): Promise<void> => {
    const { sample } = await runProcess({
      program: process.execPath,
      arguments: ourArguments(projectFolder, 'scripts/check.ts'),
      cwd: projectFolder,
      env: { CONTENT_DIR: corpus.ours, CACHE_DIR: cacheDir, ROLECALL_TODAY: benchDay },
    });
    samples.add(work, 'ours', sample);
    say(`${work} · ${sample.wall.toFixed(2)} s`);
  };
  rmSync(cacheDir, { recursive: true, force: true });
  await check('first check');
  await check('check');
}

export async function runDemo({ samples, say }: Bench): Promise<void> {
  const cwd = copyProject('clone');
  const env = { CONTENT_DIR: '', OUT_DIR: '', CACHE_DIR: '' };
  const { sample } = await runProcess({ program: 'npm', arguments: ['run', 'build'], cwd, env });
  samples.add('demo', 'ours', sample);
  say(`demo · ${sample.wall.toFixed(2)} s`);
}

/** Seconds that the search took in a build of this contender. */
async function searchSeconds(contender: Contender, corpus: Corpus): Promise<number> {
  const { stdout } = await runContender(contender, corpus, benchDay);
  const phases = Object.entries(JSON.parse(stdout) as Record<string, number>);
  const search = phases.filter(([phase]) => phase.includes('search'));
  if (search.length === 0) throw new Error('Unexpected build without a phase of the search, expected one');
  return search.reduce((sum, [, seconds]) => sum + seconds, 0);
}

/** The search index of the whole board and after one edit, and Pagefind's own command over the built postings. */
export async function runSearch({ work, corpus, samples, version, say }: Bench): Promise<void> {
  const script = 'bench/tell-phases.ts';
  const ours = makeOurs(work, corpus, version, { id: 'phases', name: 'Rolecall', search: true, script });
  ours.reset();
  const full = await searchSeconds(ours, corpus);
  samples.add('search', 'ours', { wall: full });
  const pagefind = join(projectFolder, 'node_modules/pagefind/lib/runner/bin.cjs');
  const args = ['--site', ours.outDir, '--glob', '*/jobs/**/*.html', '--output-path', join(work, 'pagefind')];
  const command = { program: process.execPath, arguments: [pagefind, ...args], cwd: projectFolder };
  const { sample } = await runProcess(command);
  samples.add('search', 'pagefind', sample);
  await withEdit(corpus, async () => {
    const wall = await searchSeconds(ours, corpus);
    samples.add('search after one edit', 'ours', { wall });
    say(
      `search · ${full.toFixed(2)} s, after one edit ${wall.toFixed(2)} s, Pagefind ${sample.wall.toFixed(2)} s`,
    );
  });
}
