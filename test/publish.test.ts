/** The old site survives whatever happens to a build; `damaged-cache.test.ts` is about what builds keep. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepsCode } from './build-once.ts';
import { readSite, readWholeSite, type SiteFiles } from './site-files.ts';

const root = join(import.meta.dirname, '..');
let work = '';
/** Of this test alone: it damages what is in it. */
const cache = join(root, '.cache', `test-${process.pid}`);

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'rolecall-publish-'));
});

afterAll(() => {
  for (const folder of [work, cache]) rmSync(folder, { recursive: true, force: true });
});

interface Run {
  code: number | null;
  output: string;
}

/** Builds in a process of its own; it is sent a signal after so many milliseconds. */
function build(
  contentDir: string,
  outDir: string,
  options: { force?: boolean; kill?: [number, NodeJS.Signals] } = {},
) {
  const variables = ['PATH', 'HOME'].map((name) => [name, process.env[name] ?? '']);
  const env = {
    ...Object.fromEntries(variables),
    ...keepsCode,
    CACHE_DIR: cache,
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    ROLECALL_TODAY: '2026-11-23',
  };
  const child = spawn(
    process.execPath,
    [join(root, 'scripts/build.ts'), ...(options.force ? ['--force'] : [])],
    { env },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
  if (options.kill) {
    const [delay, signal] = options.kill;
    void wait(delay).then(() => child.kill(signal));
  }
  return new Promise<Run>((resolve) => child.on('close', (code) => resolve({ code, output })));
}

const digests = (site: SiteFiles): Record<string, string> =>
  Object.fromEntries(
    [...site].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
  );

/** Every file of a site, by the digest of what is in it: nothing has happened to a site while this is the same. */
const snapshot = (folder: string) => digests(readWholeSite(folder));

/** The same without what depends on the builds before. */
const contentOf = (folder: string) => digests(readSite(folder));

function makeContent(name: string): string {
  const folder = join(work, name);
  cpSync(join(root, 'content'), folder, { recursive: true });
  return folder;
}

const edit = (content: string, file: string, from: RegExp, to: string) => {
  const path = join(content, 'postings', file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
};

const posting = 'engineering/staff-firmware-engineer.en.md';

describe('a build that does not end well', () => {
  test('leaves the old site as it was when a posting is broken', async () => {
    const content = makeContent('broken');
    const out = join(work, 'broken-site');
    expect((await build(content, out)).code).toBe(0);
    const before = snapshot(out);
    edit(content, posting, /^level: .*$/m, 'level: stafff');
    const { code, output } = await build(content, out);
    expect(code).toBe(1);
    expect(output).toContain('Write `level: staff`.');
    expect(snapshot(out)).toEqual(before);
  });

  test('leaves the old site or the whole new one when it is killed', async () => {
    const content = makeContent('killed');
    const out = join(work, 'killed-site');
    await build(content, out);
    const before = snapshot(out);
    edit(content, posting, /^title: .*$/m, 'title: Another Title');
    const clean = join(work, 'killed-clean');
    await build(content, clean, { force: true });
    const after = snapshot(clean);
    for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
      for (const delay of [150, 300, 450, 600, 750, 900, 1200]) {
        await build(content, out, { force: true, kill: [delay, signal] });
        const now = snapshot(out);
        const isWhole = [before, after].some((site) => JSON.stringify(site) === JSON.stringify(now));
        expect(isWhole, `${signal} after ${delay} ms`).toBe(true);
      }
    }
    expect((await build(content, out)).code).toBe(0);
    expect(contentOf(out)).toEqual(contentOf(clean));
    const leftOver = readdirSync(dirname(out)).filter((name) => /^\.killed-site\.(\d+|old)$/.test(name));
    expect(leftOver).toEqual([]);
  });

  test('refuses a folder that holds other files, and the project itself', async () => {
    const content = makeContent('refused');
    const out = join(work, 'other-files');
    mkdirSync(out);
    writeFileSync(join(out, 'diary.txt'), 'mine');
    const { code, output } = await build(content, out);
    expect(code).toBe(2);
    expect(output).toContain('it holds other files');
    expect(readFileSync(join(out, 'diary.txt'), 'utf8')).toBe('mine');
    expect((await build(content, root)).code).toBe(2);
  });

  test('does not harm another one at the same time', async () => {
    const content = makeContent('twice');
    const out = join(work, 'twice-site');
    const runs = await Promise.all([build(content, out), build(content, out)]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    const clean = join(work, 'twice-clean');
    await build(content, clean, { force: true });
    expect(contentOf(out)).toEqual(contentOf(clean));
  });
});

describe('a build after another', () => {
  const changes: [name: string, change: (content: string) => void][] = [
    ['a title', (content) => edit(content, posting, /^title: .*$/m, 'title: Renamed')],
    ['the text', (content) => appendFileSync(join(content, 'postings', posting), '\nOne more paragraph.\n')],
    [
      'a country',
      (content) => edit(content, 'hydrology/tide-forecaster.en.md', /^country: .*$/m, 'country: NZ'),
    ],
    [
      'a closing date in the past',
      (content) => edit(content, posting, /^level:/m, 'validThrough: 2026-11-01\nlevel:'),
    ],
    ['a deleted file', (content) => rmSync(join(content, 'postings', posting))],
    [
      'the name of the company',
      (content) => {
        const path = join(content, 'site.yaml');
        writeFileSync(path, readFileSync(path, 'utf8').replace(/^name: .*$/m, 'name: Tarnwerk Group'));
      },
    ],
    ['a content page', (content) => appendFileSync(join(content, 'pages/about.en.md'), '\nMore.\n')],
  ];

  test('is the same site as one from nothing, whatever has changed', { timeout: 600_000 }, async () => {
    const content = makeContent('changing');
    const out = join(work, 'changing-site');
    const clean = join(work, 'changing-clean');
    await build(content, out);
    for (const [name, change] of changes) {
      change(content);
      expect((await build(content, out)).code, name).toBe(0);
      rmSync(clean, { recursive: true, force: true });
      expect((await build(content, clean, { force: true })).code, name).toBe(0);
      expect(contentOf(out), name).toEqual(contentOf(clean));
    }
  });

  test('prints nothing when nothing has changed', async () => {
    const content = makeContent('same');
    const out = join(work, 'same-site');
    await build(content, out);
    const { output } = await build(content, out);
    expect(output).toMatch(/\d+ pages: 0 printed/);
  });

  test('mends a site that somebody has touched', async () => {
    const content = makeContent('touched');
    const out = join(work, 'touched-site');
    await build(content, out);
    const before = contentOf(out);
    appendFileSync(join(out, 'en/index.html'), '<p>Injected</p>');
    rmSync(join(out, 'de/index.html'));
    await build(content, out);
    expect(contentOf(out)).toEqual(before);
  });
});
