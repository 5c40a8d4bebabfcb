import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPublicFiles } from './public-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'public-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('reads all files but, for a preview, what crawlers are told', () => {
  mkdirSync(join(folder, 'images'));
  writeFileSync(join(folder, 'robots.txt'), 'User-agent: *\nAllow: /\n');
  writeFileSync(join(folder, 'images', 'team.jpg'), 'picture');
  const names = (isPreview: boolean) => [...readPublicFiles(folder, isPreview).keys()].sort();
  expect(names(false)).toEqual(['images/team.jpg', 'robots.txt']);
  expect(names(true)).toEqual(['images/team.jpg']);
  expect(readPublicFiles(folder, false).get('images/team.jpg')?.toString()).toBe('picture');
});

test('there need be no such folder', () => {
  expect(readPublicFiles(join(folder, 'none'), false)).toEqual(new Map());
});
