/** A build that cannot do its work says so, and the site that was there stays. */
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildSite } from './built-site.ts';
import { posting, siteYaml } from './small-board.ts';

const today = '2026-11-23';
const good = { 'site.yaml': siteYaml(), 'postings/engineer.en.md': posting() };
let work: string;
let site: BuiltSite;

const digestOf = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
const snapshot = async ({ outDir, list }: BuiltSite) =>
  Promise.all(list().map(async (path) => `${path} ${await digestOf(join(outDir, path))}`));

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'rolecall-failed-'));
  await writeFile(join(work, 'a-file'), '');
  await writeFile(join(work, 'not-executable'), '');
  await writeFile(join(work, 'ends-later'), '#!/bin/sh\nhead -c 10 > /dev/null\n', { mode: 0o755 });
  site = await buildSite({ today, files: good });
  expect(site.exitCode, site.stderr).toBe(0);
});
afterAll(async () => {
  await site.remove();
  await rm(work, { recursive: true, force: true });
});

/** Builds other content into the folder of the good site. */
const buildOver = (files: Record<string, string>, env: Record<string, string> = {}) =>
  buildSite({ today, files, env: { OUT_DIR: site.outDir, ...env } });

const changed = { ...good, 'postings/engineer.en.md': posting({ title: 'Another' }) };

describe('a build that fails', () => {
  test.each<[string, Record<string, string>, () => Record<string, string>]>([
    [
      'a posting without a level',
      { ...good, 'postings/engineer.en.md': posting().replace(/^level.*\n/m, '') },
      () => ({}),
    ],
    ['a site.yaml that is no YAML', { ...good, 'site.yaml': 'name: [' }, () => ({})],
    ['no site.yaml', { 'postings/engineer.en.md': posting() }, () => ({})],
    ['no posting at all', { 'site.yaml': siteYaml() }, () => ({})],
    ['a content folder that is not there', changed, () => ({ CONTENT_DIR: join(work, 'nowhere') })],
    ['a day that is none', changed, () => ({ ROLECALL_TODAY: '2026-02-30' })],
    ['a Pagefind that ends at once', changed, () => ({ PAGEFIND_BINARY_PATH: '/bin/false' })],
    [
      'a Pagefind that cannot be started',
      changed,
      () => ({ PAGEFIND_BINARY_PATH: join(work, 'not-executable') }),
    ],
    [
      'a Pagefind that ends while it indexes',
      changed,
      () => ({ PAGEFIND_BINARY_PATH: join(work, 'ends-later') }),
    ],
  ])('with %s leaves the site as it was', async (_, files, env) => {
    const before = await snapshot(site);
    const failed = await buildOver(files, env());
    expect(failed.exitCode).toBeGreaterThan(0);
    expect(failed.stdout + failed.stderr).not.toBe('');
    expect(await snapshot(site)).toEqual(before);
    await failed.remove();
  });

  test('is followed by one that succeeds', async () => {
    const next = await buildOver(changed);
    expect(next.exitCode, next.stderr).toBe(0);
    expect(site.read('en/jobs/engineer/index.html')).toContain('<h1>Another</h1>');
    await next.remove();
  });

  test.each([
    ['a file', () => join(work, 'a-file')],
    ['below a file', () => join(work, 'a-file/site')],
    ['a folder with other files', () => join(work, 'documents')],
    ['a folder that holds such a folder', () => work],
  ])('is what comes of an output folder that is %s', async (_, outDir) => {
    await mkdir(join(work, 'documents'), { recursive: true });
    await writeFile(join(work, 'documents/letter.txt'), 'Dear');
    await cp(join(site.outDir, 'index.html'), join(work, 'documents/index.html'));
    const failed = await buildSite({ today, files: good, env: { OUT_DIR: outDir() } });
    expect(failed.exitCode).toBe(2);
    expect(failed.stderr).not.toMatch(/^\s+at /m);
    expect(await readFile(join(work, 'documents/letter.txt'), 'utf8')).toBe('Dear');
    await failed.remove();
  });
});
