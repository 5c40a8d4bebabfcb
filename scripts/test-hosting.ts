/** `npm run test:hosting`: serves built sites with real nginx and Caddy. Installs them on Debian, for root; else says how. */
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

const cwd = join(import.meta.dirname, '..');
const PATH = [join(cwd, 'node_modules/.bin'), process.env['PATH'], '/usr/sbin', '/usr/local/sbin'].join(
  delimiter,
);
const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, {
    cwd,
    env: { ...process.env, PATH, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });

const isMissing = (name: string, question: string) =>
  spawnSync(name, [question], { env: { ...process.env, PATH }, stdio: 'ignore' }).error !== undefined;
const missing = () => [
  ...(isMissing('nginx', '-v') ? ['nginx'] : []),
  ...(isMissing('caddy', 'version') ? ['caddy'] : []),
];

if (missing().length > 0 && process.getuid?.() === 0 && !isMissing('apt-get', '--version')) {
  run('apt-get', 'update', '-qq');
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...missing());
}
if (missing().length > 0) {
  console.error(`Not installed: ${missing().join(' and ')}.`);
  console.error('On Debian or Ubuntu: sudo apt-get install nginx caddy. On macOS: brew install nginx caddy.');
  process.exit(1);
}
process.exitCode = run('vitest', 'run', '--config', 'test/hosting/vitest.config.ts').status ?? 1;
