/** Our components and scripts → plain modules, kept until the code changes. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { digest } from '../build/digest.ts';
import { keepNewest } from '../build/keep-newest.ts';
import type { Piece } from '../build/new-file.ts';
import { readSealed, writeSealed } from '../build/sealed-file.ts';
import type { CareersSite } from '../views/careers-site.ts';
import { bundle, printerNames, type Runtime, type Script, scriptFolders } from './bundle.ts';
import type { Print, TakePiece } from './prints.ts';

export interface Printer {
  printPage(
    careers: CareersSite,
    page: Pick<Print, 'kind' | 'params'>,
    takePiece?: TakePiece,
  ): Iterable<Piece> | Promise<Iterable<Piece>>;
}

export interface Compiled {
  /** Module that prints pages. */
  printer: string;
  /** Who calls the components in it. */
  runtime: Runtime;
  searchScript: Script;
  embedScript: Script;
}

const sealName = 'seal.bin';

function readScript(folder: string): Script {
  const [name = ''] = readdirSync(folder);
  return { name, text: readFileSync(join(folder, name), 'utf8') };
}

/** What is in a folder of compiled code, with a digest over it. Throws when something is missing. */
function read(folder: string): { compiled: Compiled; seal: string } {
  const searchScript = readScript(join(folder, scriptFolders.search));
  const embedScript = readScript(join(folder, scriptFolders.embed));
  const names = Object.entries(printerNames) as [Runtime, string][];
  const [runtime, file] =
    names.find(([, own]) => existsSync(join(folder, own))) ?? (names[0] as [Runtime, string]);
  const printer = join(folder, file);
  const scripts = [searchScript, embedScript].flatMap(({ name, text }) => [name, text]);
  const seal = digest(file, readFileSync(printer, 'utf8'), ...scripts);
  return { compiled: { printer, runtime, searchScript, embedScript }, seal };
}

function readIntact(folder: string): ReturnType<typeof read> | undefined {
  try {
    const found = read(folder);
    return readSealed(join(folder, sealName)) === found.seal ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Code that is in use by another run is left where it is when it is the same. */
function place(draft: string, folder: string, seal: string): void {
  try {
    if (readIntact(folder)?.seal === seal) return;
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } catch (error) {
    if (!readIntact(folder)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Code of other branches is kept too, but not without end. */
const maximumKept = 3;
/** Folders with a dot are drafts of runs. */
const isDraft = (name: string): boolean => name.includes('.');

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
  if (known) return known.compiled;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  await bundle(root, draft);
  const { seal } = read(draft);
  writeSealed(join(draft, sealName), seal);
  place(draft, folder, seal);
  keepNewest(dirname(folder), { maximum: maximumKept, own: basename(folder), isApart: isDraft });
  return read(folder).compiled;
}

export const loadPrinter = async (path: string): Promise<Printer> =>
  (await import(pathToFileURL(path).href)) as Printer;
