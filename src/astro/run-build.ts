/** The build as a command: progress, problems and a summary. */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Environment } from '../build/environment.ts';
import { makePhases } from '../build/phases.ts';
import { showProgress } from '../build/progress.ts';
import { renderBuildSummary } from '../build/summary.ts';
import { type BuildOutcome, buildSite } from './build-site.ts';

export interface RunOptions {
  root: string;
  environment: Environment;
  /** Takes nothing from earlier builds. */
  force: boolean;
  /** Writes where the time goes; the work is then done by one thread, so that one profile has all of it. */
  profile: boolean;
}

/** What is to be told to whoever called; texts end with a line feed. */
export interface RunResult {
  /** False when problems kept the site from being built. */
  isBuilt: boolean;
  problems: string;
  summary: string;
}

const clock = () => performance.now();

const here = (path: string): string => relative(process.cwd(), path) || '.';

async function renderProblems({ report, files }: BuildOutcome): Promise<string> {
  if (report.problems.length === 0) return '';
  const { languageOf, renderText } = await import('../reporters/index.ts');
  const byPath = new Map(files.map((file) => [file.path, file]));
  return renderText(report.problems, byPath, languageOf(process.env));
}

/** Builds, and shows meanwhile how far it is. */
export async function runBuild({ root, environment, force, profile }: RunOptions): Promise<RunResult> {
  const { cacheDir, outDir } = environment;
  const profiling = profile ? await import('../build/profile.ts') : undefined;
  const stopProfile = await profiling?.startProfile();
  const progress = showProgress(process.stderr, clock);
  const phases = makePhases(clock, progress.onProgress);
  const threads = profile ? 0 : undefined;
  const outcome = await buildSite({ root, environment, now: new Date(), fresh: force, threads, phases });
  progress.end();

  const { isBuilt, report, printed, removed, note } = outcome;
  const folder = here(outDir);
  const numbers = { printed, removed, seconds: clock() / 1000, folder, phases, note };
  const lines = isBuilt
    ? [renderBuildSummary(report, numbers)]
    : [report.accounting, `Nothing was built, and the site in ${folder} is as it was.`];
  if (profiling) {
    const path = join(cacheDir, 'build.cpuprofile');
    mkdirSync(cacheDir, { recursive: true });
    await stopProfile?.(path);
    lines.push('', profiling.renderPhaseTable(phases.times, clock()), '', `The profile is in ${here(path)}`);
  }
  return { isBuilt, problems: await renderProblems(outcome), summary: `${lines.join('\n')}\n` };
}
