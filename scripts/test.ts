/** Lint, types and tests, all of them even when one fails. Arguments go to vitest: `npm test -- -t 'opens a page'`. */
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

const cwd = join(import.meta.dirname, '..');
const env = {
  ...process.env,
  PATH: join(cwd, 'node_modules/.bin') + delimiter + process.env.PATH,
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
};

const steps = {
  lint: ['biome', 'ci', '--error-on-warnings', '.'],
  types: ['astro', 'check'],
  tests: ['vitest', 'run', ...process.argv.slice(2)],
};

const results = Object.entries(steps).map(([name, [command = '', ...args]]) => {
  console.log(`\n> ${command} ${args.join(' ')}`);
  const shell = process.platform === 'win32';
  const { status } = spawnSync(command, args, { cwd, env, shell, stdio: ['ignore', 'inherit', 'inherit'] });
  return { name, passed: status === 0 };
});

console.log();
for (const { name, passed } of results) console.log(`${name.padEnd(6)} ${passed ? 'passed' : 'failed'}`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
