/** A copy of the project as a clean clone has it: without output and caches, and without an install of its own. */
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './contender.ts';
import { benchCache } from './ours.ts';

const entries = [
  ...['src', 'scripts', 'content', 'public', 'package.json', 'package-lock.json', '.npmrc'],
  ...['astro.config.mjs', 'tsconfig.json'],
];

/** Lies below the project, whose packages it finds on the way up. */
export function copyProject(name: string): string {
  const folder = join(benchCache(), name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const entry of entries.filter((each) => existsSync(join(projectFolder, each)))) {
    cpSync(join(projectFolder, entry), join(folder, entry), { recursive: true });
  }
  return folder;
}
