/**
 * One build as the tests on sameness order it, in this process or, when this file is run, in one of its own. The only
 * place that names the options of `buildSite`.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildSite } from '../src/astro/build-site.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { makePhases } from '../src/build/phases.ts';

export interface BuildOrder {
  contentDir: string;
  outDir: string;
  cacheDir: string;
  /** The instant of the build, in ISO 8601; the site's time zone makes a day of it. */
  now: string;
  /** Takes nothing from earlier builds. */
  fresh?: boolean;
  /** Threads that print; none: as many as are useful. */
  threads?: number;
  search?: boolean;
  drafts?: boolean;
}

export interface BuildAnswer {
  isBuilt: boolean;
  printed: number;
  /** In words, with their places. */
  problems: string[];
  /** What files for other programs do not carry, in words. */
  omissions: readonly string[];
}

const root = join(import.meta.dirname, '..');

export async function buildOnce(order: BuildOrder): Promise<BuildAnswer> {
  const environment = readEnvironment(
    {
      CONTENT_DIR: order.contentDir,
      OUT_DIR: order.outDir,
      CACHE_DIR: order.cacheDir,
      ROLECALL_SEARCH: order.search ? '1' : '0',
      ROLECALL_DRAFTS: order.drafts ? '1' : '0',
    },
    root,
  );
  const { isBuilt, printed, report } = await buildSite({
    root,
    environment,
    now: new Date(order.now),
    fresh: order.fresh ?? false,
    threads: order.threads,
    phases: makePhases(() => 0),
  });
  const problems = report.problems.map(
    ({ file, line, severity, ruleId, message }) => `${file}:${line} ${severity} ${ruleId} ${message}`,
  );
  return { isBuilt, printed, problems, omissions: report.omissions };
}

/** Lets processes share what Node makes of our modules, as the commands do: half of the time of a small build. */
export const keepsCode = { NODE_COMPILE_CACHE: join(root, '.cache', 'node') };

/**
 * The same in a process of its own, which has none of the environment of this one. Throws when it does not end well.
 *
 * @param project Folder of another copy of the project that is to build.
 */
export function buildApart(
  order: BuildOrder,
  { env = {}, project = root }: { env?: Record<string, string>; project?: string } = {},
): Promise<BuildAnswer> {
  const inherited = ['PATH', 'HOME'].map((name) => [name, process.env[name] ?? '']);
  const child = spawn(process.execPath, [join(project, 'test/build-once.ts'), JSON.stringify(order)], {
    env: { ...Object.fromEntries(inherited), ...keepsCode, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(output.stdout) as BuildAnswer);
      else reject(new Error(`The build ended with ${code}:\n${output.stderr}`));
    });
  });
}

if (import.meta.main) {
  const answer = await buildOnce(JSON.parse(process.argv[2] ?? '{}') as BuildOrder);
  process.stdout.write(JSON.stringify(answer));
}
