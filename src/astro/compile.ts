/** Our components and scripts → plain modules, kept until the code changes. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { digest } from '../build/digest.ts';
import { readSealed, writeSealed } from '../build/sealed-file.ts';
import type { printPage } from './printer.ts';

export interface Printer {
  printPage: typeof printPage;
}

export interface Compiled {
  /** Module that prints pages. */
  printer: string;
  /** Script of the search page: its name, which changes with what is in it, and its text. */
  script: { name: string; text: string };
}

const printerName = 'printer.mjs';
const scriptFolder = 'script';
const sealName = 'seal.bin';

async function compileInto(root: string, folder: string): Promise<void> {
  const [{ build }, { getViteConfig }] = await Promise.all([import('vite'), import('astro/config')]);
  const common = { root, logLevel: 'error', publicDir: false } as const;
  const printer = getViteConfig(
    {
      ...common,
      build: {
        ssr: join(root, 'src/astro/printer.ts'),
        outDir: folder,
        cssMinify: true,
        rollupOptions: { output: { entryFileNames: printerName } },
      },
      ssr: { external: ['astro/container'] },
    },
    { configFile: false, logLevel: 'error', compressHTML: true, devToolbar: { enabled: false } },
  );
  await build(await printer({ mode: 'production', command: 'build' }));
  await build({
    ...common,
    configFile: false,
    build: {
      outDir: join(folder, scriptFolder),
      modulePreload: false,
      rollupOptions: {
        input: join(root, 'src/search-client/start.ts'),
        output: { entryFileNames: 'search.[hash].js' },
      },
    },
  });
}

/** What is in a folder of compiled code, with a digest over it. Throws when something is missing. */
function read(folder: string): { compiled: Compiled; seal: string } {
  const [name = ''] = readdirSync(join(folder, scriptFolder));
  const text = readFileSync(join(folder, scriptFolder, name), 'utf8');
  const printer = join(folder, printerName);
  const seal = digest(readFileSync(printer, 'utf8'), name, text);
  return { compiled: { printer, script: { name, text } }, seal };
}

function readIntact(folder: string): Compiled | undefined {
  try {
    const { compiled, seal } = read(folder);
    return readSealed(join(folder, sealName)) === seal ? compiled : undefined;
  } catch {
    return undefined;
  }
}

/** Another run may have put the same code there in the meantime; then its own is as good. */
function place(draft: string, folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!readIntact(folder)) throw error;
  }
}

const maximumKept = 3;

/** Code of other branches is kept too, but not without end. Folders with a dot are drafts of runs. */
function removeOldest(folder: string, own: string): void {
  const others = readdirSync(folder).filter((name) => name !== own && !name.includes('.'));
  const age = new Map(others.map((name) => [name, statSync(join(folder, name)).mtimeMs]));
  const newestFirst = others.sort((a, b) => (age.get(b) ?? 0) - (age.get(a) ?? 0));
  for (const name of newestFirst.slice(maximumKept))
    rmSync(join(folder, name), { recursive: true, force: true });
}

/**
 * The compiled code for a key; compiled when there is none yet, or it is damaged.
 *
 * @param fresh Takes nothing from earlier runs.
 */
export async function compile(
  root: string,
  cacheDir: string,
  key: string,
  fresh: boolean,
): Promise<Compiled> {
  const folder = join(cacheDir, 'compiled', key);
  const known = fresh ? undefined : readIntact(folder);
  if (known) return known;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  await compileInto(root, draft);
  writeSealed(join(draft, sealName), read(draft).seal);
  place(draft, folder);
  removeOldest(dirname(folder), basename(folder));
  return read(folder).compiled;
}

export const loadPrinter = async (path: string): Promise<Printer> =>
  (await import(pathToFileURL(path).href)) as Printer;
