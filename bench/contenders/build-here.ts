/** A build of the project inside this process, for what cannot be asked of its command. */
import { type BuildOptions, buildSite } from '../../src/astro/build-site.ts';
import { readEnvironment } from '../../src/build/environment.ts';
import { makePhases } from '../../src/build/phases.ts';
import { projectFolder } from './contender.ts';

/** Seconds by phase. Throws when nothing was built. */
export async function buildHere(more: Partial<BuildOptions> = {}): Promise<Record<string, number>> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const phases = makePhases(() => performance.now());
  const environment = readEnvironment(process.env, projectFolder);
  const options = { root: projectFolder, environment, now: new Date(), fresh: false, phases };
  const { isBuilt, report } = await buildSite({ ...options, ...more });
  if (!isBuilt) throw new Error(`Nothing was built: ${report.problems[0]?.message}`);
  return Object.fromEntries([...phases.times].map(([phase, time]) => [phase, time / 1000]));
}
