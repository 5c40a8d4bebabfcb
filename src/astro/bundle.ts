/** Our components and scripts → plain modules in a folder, by Vite and Astro's compiler. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { astroVersion } from './astro-version.ts';
import { viteBuild } from './vite-build.ts';

/** Each has one script. */
export const scriptFolders = { search: 'script', embed: 'embed' } as const;

/** Who calls the compiled components: our own runtime, or Astro. */
export type Runtime = 'string' | 'astro';

/** The module that prints with each, and its source. */
export const printerNames: Record<Runtime, string> = {
  string: 'printer.mjs',
  astro: 'container-printer.mjs',
};
const entries: Record<Runtime, string> = { string: 'printer.ts', astro: 'container-printer.ts' };

// What fails is thrown, and may be tried again in another way.
const logLevel = 'silent';

/** What the compilation of a printer always is. */
const common = (root: string, folder: string, runtime: Runtime) =>
  ({
    root,
    logLevel,
    publicDir: false,
    build: {
      ssr: join(root, 'src/astro', entries[runtime]),
      outDir: folder,
      cssMinify: true,
      rollupOptions: { output: { entryFileNames: printerNames[runtime] } },
    },
  }) satisfies InlineConfig;

/** Our runtime: by Astro's compiler alone. */
async function bundleStringPrinter(root: string, folder: string): Promise<void> {
  const { astroComponents } = await import('./astro-components.ts');
  const components = astroComponents(join(root, 'src/astro/string-runtime.ts'));
  // The little that it takes from Astro becomes part of it, with what that takes from others: to load all of Astro's
  // runtime is half of the time that a printer takes to load.
  const ssr = { noExternal: ['astro', 'clsx', 'piccolore', '@oslojs/encoding'] };
  await viteBuild(() => ({
    ...common(root, folder, 'string'),
    ssr,
    configFile: false,
    plugins: [components],
  }));
}

/** Astro's runtime, by all of Astro. */
async function bundleAstroPrinter(root: string, folder: string): Promise<void> {
  const { getViteConfig } = await import('astro/config');
  const options = {
    configFile: false,
    logLevel,
    compressHTML: true,
    devToolbar: { enabled: false },
  } as const;
  const ssr = { external: ['astro/container', 'astro/compiler-runtime'] };
  const config = getViteConfig({ ...common(root, folder, 'astro'), ssr }, options);
  await viteBuild(() => config({ mode: 'production', command: 'build' }));
}

const bundlePrinter: Record<Runtime, typeof bundleStringPrinter> = {
  string: bundleStringPrinter,
  astro: bundleAstroPrinter,
};

interface ScriptEntry {
  entry: string;
  name: string;
  format: 'es' | 'iife';
}

/** The script of the search page; its name changes with what is in it. */
const searchScript: ScriptEntry = {
  entry: 'src/search-client/start.ts',
  name: 'search.[hash].js',
  format: 'es',
};

/** The script for other websites, which no policy of theirs should make a module. */
const embedScript: ScriptEntry = { entry: 'src/embed-client/start.ts', name: 'embed.js', format: 'iife' };

export interface Script {
  name: string;
  text: string;
}

async function bundleScript(root: string, { entry, name, format }: ScriptEntry): Promise<Script> {
  const { output } = await viteBuild(() => ({
    root,
    logLevel: 'error',
    publicDir: false,
    configFile: false,
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: { input: join(root, entry), output: { entryFileNames: name, format } },
    },
  }));
  const [{ fileName, code }] = output;
  return { name: fileName, text: code };
}

export const bundleEmbedScript = (root: string): Promise<Script> => bundleScript(root, embedScript);

/** Astro's version as it is installed. */
const installedAstro = (root: string): string =>
  (createRequire(join(root, 'package.json'))('astro/package.json') as { version: string }).version;

/** @example chooseRuntime('8.0.0') // → 'astro', while ours is written for another version */
export const chooseRuntime = (installed: string): Runtime =>
  installed === astroVersion ? 'string' : 'astro';

/**
 * Writes the printer and the scripts into a folder.
 *
 * @param runtime None: ours when it fits the installed Astro, else Astro's.
 */
export async function bundle(root: string, folder: string, runtime?: Runtime): Promise<void> {
  const chosen = runtime ?? chooseRuntime(installedAstro(root));
  try {
    await bundlePrinter[chosen](root, folder);
  } catch (error) {
    // The compiler calls something that ours does not have.
    if (runtime !== undefined || chosen === 'astro') throw error;
    await bundleAstroPrinter(root, folder);
  }
  const scripts = { search: await bundleScript(root, searchScript), embed: await bundleEmbedScript(root) };
  for (const [key, { name, text }] of Object.entries(scripts)) {
    const own = join(folder, scriptFolders[key as keyof typeof scripts]);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, name), text);
  }
}
