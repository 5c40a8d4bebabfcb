/** Pages are printed by a runtime of our own: held here against Astro's, byte by byte. */
import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { astroVersion } from '../src/astro/astro-version.ts';
import { chooseRuntime, printerNames, type Runtime } from '../src/astro/bundle.ts';
import { loadPrinter, type Printer } from '../src/astro/compile.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { loadContent } from '../src/build/load-content.ts';
import type { Piece } from '../src/build/new-file.ts';
import { makeBoard } from '../src/postings/board.ts';
import { source, textOf } from '../src/postings/source.ts';
import { parseContent } from '../src/site/content.ts';
import { type CareersSite, makeCareersSite } from '../src/views/careers-site.ts';
import { sitePages } from '../src/views/pages.ts';
import { environmentOutsideVitest } from './built-site.ts';
import { posting, siteYaml } from './small-board.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.cache', `test-printing-${process.pid}`);
const today = '2026-11-23';
const printers = {} as Record<Runtime, Printer>;

/** With a shell that is set for development, as developers' are. */
async function bundleOutsideVitest(outDir: string, runtime: Runtime): Promise<void> {
  const code = `
    const { bundle } = await import('./src/astro/bundle.ts');
    await bundle(${JSON.stringify(root)}, ${JSON.stringify(outDir)}, '${runtime}');`;
  const env = { ...environmentOutsideVitest(), NODE_ENV: 'development' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, env });
}

beforeAll(async () => {
  for (const runtime of ['string', 'astro'] as const) {
    await bundleOutsideVitest(join(folder, runtime), runtime);
    printers[runtime] = await loadPrinter(join(folder, runtime, printerNames[runtime]));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options = { isPreview: false, searchScript: '/_astro/search.js' };

function demo(): CareersSite {
  const loaded = loadContent(readEnvironment({ ROLECALL_TODAY: today }, root), new Date(today));
  const { site, pages } = loaded.content;
  return makeCareersSite(site, loaded.board, pages, {
    ...options,
    textOf: (file) => textOf(loaded.files.get(file)),
  });
}

/** A board of texts that mean something in HTML, and of values that are not there. */
function hostile(): CareersSite {
  const nasty = `"'<script>&amp;</script>\u00a0&lt;`;
  const files = [
    source(
      'site.yaml',
      siteYaml({ name: 'A & B <i>"x"</i>', locales: ['en', 'ar'], url: 'https://a.example/careers/' }),
    ),
    source(
      'postings/a.en.md',
      posting(
        { title: nasty, team: `T ${nasty}`, city: `C ${nasty}` },
        'R&D\n\n## Be "bold" & <br>brave\n\n|a|b|\n|:-:|--:|\n|1|2|\n\n- [x] yes',
      ),
    ),
    source('postings/b.ar.md', posting({ locale: 'ar', title: 'مهندس "بيانات"', workplaceType: 'remote' })),
    source('postings/closed.en.md', posting({ datePosted: '2026-09-01', validThrough: '2026-11-01' })),
    source(
      'postings/pool.en.md',
      posting({
        vacancy: 'pool',
        apply: 'jobs+a@example.com',
        salaryMin: 1,
        salaryCurrency: 'EUR',
        salaryPeriod: 'HOUR',
      }),
    ),
    source('pages/about.en.md', '---\nlocale: en\ntitle: "About & \\"us\\""\n---\n\nText.\n'),
  ];
  const { site, pages, postings, problems } = parseContent(files, () => today);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const board = makeBoard(postings, { today, policy: site });
  return makeCareersSite(site, board, pages, { ...options, textOf: (file) => textOf(byPath.get(file)) });
}

const toText = (pieces: Iterable<Piece>): string =>
  Buffer.concat([...pieces].map((piece) => Buffer.from(piece))).toString('utf8');

describe.each<[string, () => CareersSite]>([
  ['the demo', demo],
  ['a hostile board', hostile],
  ['a preview of the demo', () => ({ ...demo(), isPreview: true })],
])('%s', (_, makeCareers) => {
  test('is printed by our runtime as by Astro', async () => {
    const careers = makeCareers();
    const pages = sitePages(careers, ({ file }) => file);
    expect(new Set(pages.map(({ kind }) => kind)).size).toBeGreaterThan(6);
    for (const page of pages) {
      const [own, astro] = await Promise.all(
        [printers.string, printers.astro].map(async (printer) =>
          toText(await printer.printPage(careers, page)),
        ),
      );
      expect(own, page.file).toBe(astro);
    }
  });
});

test('every page has its policy, whatever NODE_ENV says', async () => {
  const careers = demo();
  for (const printer of Object.values(printers)) {
    for (const page of sitePages(careers, ({ file }) => file)) {
      const html = toText(await printer.printPage(careers, page));
      expect(html, page.file).toContain('<meta http-equiv="Content-Security-Policy"');
    }
  }
});

test('the runtime is written for the Astro that is installed and pinned', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const installed = createRequire(import.meta.url)('astro/package.json') as { version: string };
  expect([dependencies['astro'], installed.version]).toEqual([astroVersion, astroVersion]);
});

test('another Astro prints its pages itself', () => {
  expect(chooseRuntime(astroVersion)).toBe('string');
  expect(['7.3.6', '8.0.0'].map(chooseRuntime)).toEqual(['astro', 'astro']);
});
