/**
 * A Chromium for the tests that open pages. It needs no download and no administrator: without a browser
 * on the machine it runs the one that `@sparticuz/chromium` carries inside its npm package.
 */
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  createReadStream,
  createWriteStream,
  existsSync,
  readFileSync,
} from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

export interface LaunchedBrowser {
  browser: Browser;
  /** Which browser runs, its version and where it comes from, for the log. */
  name: string;
}

interface Executable {
  executablePath: string;
  env?: Record<string, string>;
}

interface Candidate {
  origin: string;
  locate: () => Executable | Promise<Executable>;
}

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Scripts of tests run once on a page: V8 would spend more on making them fast than they take. */
export const runsScriptsOnce = ['--js-flags=--max-lazy --no-opt --no-maglev'];

/**
 * Launches the first browser that starts: `CHROMIUM_PATH`, one on the `PATH`, the one from npm, the one from npm
 * with the system libraries it carries. A `CHROMIUM_PATH` that does not start is an error, not passed over.
 */
export async function launchBrowser(args: readonly string[] = []): Promise<LaunchedBrowser> {
  const failures: string[] = [];
  for (const candidate of candidates()) {
    try {
      return await launch(candidate, args);
    } catch (error) {
      failures.push(`- ${candidate.origin}: ${summarize(error)}`);
      if (candidate.origin === 'CHROMIUM_PATH') break;
    }
  }
  const tried = failures.length === 0 ? 'none was found' : `tried:\n${failures.join('\n')}`;
  throw new Error(`No browser could be launched, ${tried}\nSet CHROMIUM_PATH to a Chromium or Chrome.`);
}

function candidates(): Candidate[] {
  const fromEnv = process.env.CHROMIUM_PATH;
  const found: Candidate[] = SYSTEM_NAMES.flatMap(findOnPath).map((executablePath) => ({
    origin: executablePath,
    locate: () => ({ executablePath }),
  }));
  if (fromEnv) found.unshift({ origin: 'CHROMIUM_PATH', locate: () => ({ executablePath: fromEnv }) });
  if (process.platform === 'linux' && process.arch === 'x64') {
    found.push(
      { origin: '@sparticuz/chromium', locate: () => locateCarriedBrowser('system libraries') },
      {
        origin: '@sparticuz/chromium with its own libraries',
        locate: () => locateCarriedBrowser('own libraries'),
      },
    );
  }
  return found;
}

async function launch({ origin, locate }: Candidate, args: readonly string[]): Promise<LaunchedBrowser> {
  const { executablePath, env } = await locate();
  const browser = await chromium.launch({
    executablePath,
    args: ['--disable-gpu', '--disable-quic', ...args],
    env: { ...process.env, ...env },
    timeout: 30_000,
  });
  return { browser, name: `Chromium ${browser.version()} (${origin})` };
}

async function locateCarriedBrowser(libraries: 'system libraries' | 'own libraries'): Promise<Executable> {
  const folder = await unpackCarriedBrowser();
  const env = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  return {
    executablePath: join(folder, 'chromium'),
    env: libraries === 'system libraries' ? env : { ...env, LD_LIBRARY_PATH: join(folder, 'lib') },
  };
}

function findOnPath(name: string): string[] {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .filter(isExecutable)
    .slice(0, 1);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Unpacks the carried browser once a version and returns its folder. The package's own `executablePath()` shares
 * one fixed file in the temporary folder, which a second test process finds half written.
 */
async function unpackCarriedBrowser(): Promise<string> {
  const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(import.meta.dirname, '../node_modules/.cache/rolecall', `chromium-${version}`);
  if (existsSync(folder)) return folder;

  await mkdir(dirname(folder), { recursive: true });
  const staging = await mkdtemp(`${folder}-`);
  const bin = join(packageFolder, 'bin');
  await pipeline(
    createReadStream(join(bin, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(staging, 'chromium'), { mode: 0o755 }),
  );
  for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    untar(brotliDecompressSync(readFileSync(join(bin, archive))), staging);
  }
  await writeFile(join(staging, 'fonts.conf'), fontsConf(folder));
  await chmod(staging, 0o755);
  // Renaming is atomic; when another process was faster, its folder is as good as ours.
  await rename(staging, folder).catch(() => rm(staging, { recursive: true }));
  return folder;
}

function untar(archive: Buffer, folder: string): void {
  const { status, error, stderr } = spawnSync('tar', ['-x', '--no-same-owner', '-C', folder], {
    input: archive,
  });
  if (status !== 0) throw error ?? new Error(`tar failed: ${stderr}`);
}

/** The machine's fonts and the carried one: a Chromium that finds no font at all stops at the first text. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>/usr/share/fonts</dir>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

function summarize(error: unknown): string {
  const lines = String(error instanceof Error ? error.message : error).split('\n');
  const cause = lines.find((line) => /error while loading|ENOENT|EACCES|not found/i.test(line));
  return (cause ?? lines[0] ?? '').trim();
}
