/** Our components and scripts → plain modules in a folder, by Vite and Astro's compiler. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { astroVersion } from './astro-version.ts';

export const scriptFolder = 'script';

/** Who calls the compiled components: our own runtime, or Astro. */
export type Runtime = 'string' | 'astro';

/** The module that prints with each, and its source. */
export const printerNames: Record<Runtime, string> = {
  string: 'printer.mjs',
  astro: 'container-printer.mjs',
};
const entries: Record<Runtime, string> = { string: 'printer.ts', astro: 'container-printer.ts' };

const compilerRuntime = 'astro/compiler-runtime';

/** Gives compiled components our runtime instead of Astro's. */
function stringRuntime(root: string): Plugin {
  const runtime = join(root, 'src/astro/string-runtime.ts');
  return {
    name: 'string-runtime',
    enforce: 'pre',
    resolveId: (id, importer) => (id === compilerRuntime && importer !== runtime ? runtime : undefined),
  };
}

async function bundlePrinter(root: string, folder: string, runtime: Runtime): Promise<void> {
  // What fails is thrown, and may be tried again in another way.
  const logLevel = 'silent';
  const [{ build }, { getViteConfig }] = await Promise.all([import('vite'), import('astro/config')]);
  const config = getViteConfig(
    {
      root,
      logLevel,
      publicDir: false,
      plugins: runtime === 'string' ? [stringRuntime(root)] : [],
      build: {
        ssr: join(root, 'src/astro', entries[runtime]),
        outDir: folder,
        cssMinify: true,
        rollupOptions: { output: { entryFileNames: printerNames[runtime] } },
      },
      ssr: { external: ['astro/container'] },
    },
    { configFile: false, logLevel, compressHTML: true, devToolbar: { enabled: false } },
  );
  await build(await config({ mode: 'production', command: 'build' }));
}

async function bundleScript(root: string, folder: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    root,
    logLevel: 'error',
    publicDir: false,
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

/** Astro's version as it is installed. */
const installedAstro = (root: string): string =>
  (createRequire(join(root, 'package.json'))('astro/package.json') as { version: string }).version;

/** @example chooseRuntime('8.0.0') // → 'astro', while ours is written for another version */
export const chooseRuntime = (installed: string): Runtime =>
  installed === astroVersion ? 'string' : 'astro';

/**
 * Writes the printer and the script of the search page into a folder.
 *
 * @param runtime None: ours when it fits the installed Astro, else Astro's.
 */
export async function bundle(root: string, folder: string, runtime?: Runtime): Promise<void> {
  const chosen = runtime ?? chooseRuntime(installedAstro(root));
  try {
    await bundlePrinter(root, folder, chosen);
  } catch (error) {
    // The compiler calls something that ours does not have.
    if (runtime !== undefined || chosen === 'astro') throw error;
    await bundlePrinter(root, folder, 'astro');
  }
  await bundleScript(root, folder);
}
