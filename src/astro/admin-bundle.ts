/** Sveltia CMS and our start of it → files for the folder of the form, kept until one of the two changes. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { digest } from '../build/digest.ts';
import { keepNewest } from '../build/keep-newest.ts';
import { viteBuild } from './vite-build.ts';

export interface AdminBundle {
  /** Changes with what is in it. */
  key: string;
  folder: string;
  /** Names of the files in it. */
  files: readonly string[];
  /** The one that the page starts. */
  script: string;
}

const entry = 'src/admin-client/start.ts';

const packageFolder = (root: string): string =>
  dirname(dirname(createRequire(join(root, 'package.json')).resolve('@sveltia/cms')));

/** The colours of code in 240 programming languages, three quarters of the whole: no posting has code in it. */
const withoutCodeColours: Plugin = {
  name: 'without-code-colours',
  enforce: 'pre',
  resolveId: (id) => (/^@shikijs\/(langs|themes)\//.test(id) ? '\0no-colours' : undefined),
  load: (id) => (id === '\0no-colours' ? 'export default []' : undefined),
};

const foreignFont = /@font-face \{[^{}]*url\(https:[^{}]*\}/g;

/** The package carries its fonts, and names those of a CDN all the same, in case its own do not load. */
const withoutForeignFonts: Plugin = {
  name: 'without-foreign-fonts',
  transform: {
    filter: { id: /@sveltia\/cms\/npm\/index\.js$/ },
    handler: (code) => code.replace(foreignFont, ''),
  },
};

/** What is given on is given on with its licences. */
const withLicences = (root: string): Plugin => ({
  name: 'with-licences',
  generateBundle() {
    const folder = packageFolder(root);
    const fonts = readdirSync(join(folder, 'npm/assets')).filter((name) => name.endsWith('.LICENSE.txt'));
    for (const path of ['LICENSE.txt', ...fonts.map((name) => `npm/assets/${name}`)]) {
      const source = readFileSync(join(folder, path));
      this.emitFile({ type: 'asset', fileName: basename(path), source });
    }
  },
});

async function bundle(root: string, folder: string): Promise<void> {
  await viteBuild(() => ({
    root,
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [withoutCodeColours, withoutForeignFonts, withLicences(root)],
    build: {
      outDir: folder,
      emptyOutDir: true,
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 10_000,
      rollupOptions: {
        input: join(root, entry),
        output: {
          entryFileNames: 'start.[hash].js',
          chunkFileNames: '[name].[hash].js',
          assetFileNames: '[name].[hash][extname]',
        },
      },
    },
  }));
}

const keyOf = (root: string): string =>
  digest(
    ...['package-lock.json', entry, 'src/astro/admin-bundle.ts'].map((file) =>
      readFileSync(join(root, file), 'utf8'),
    ),
  );

/** The bundle of the code as it is now; made when there is none yet, which takes some seconds. */
export async function adminBundle(root: string, cacheDir: string): Promise<AdminBundle> {
  const key = keyOf(root);
  const folder = join(cacheDir, 'admin', key);
  if (!existsSync(folder)) {
    const draft = `${folder}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    await bundle(root, draft);
    try {
      renameSync(draft, folder);
    } catch {
      // Another run was faster, and its folder is as good as ours.
      rmSync(draft, { recursive: true, force: true });
    }
    keepNewest(dirname(folder), { maximum: 1, own: key, isApart: (name) => name.includes('.') });
  }
  const files = readdirSync(folder).sort();
  const script = files.find((name) => name.startsWith('start.') && name.endsWith('.js'));
  if (script === undefined) throw new Error(`The form in ${folder} is damaged; delete that folder`);
  return { key, folder, files, script };
}
