import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from './digest.ts';

/** What decides how content becomes pages, besides the content: our own code, the dependencies, Node. */
const files = ['package-lock.json', 'astro.config.mjs', 'tsconfig.json'];

const isTest = (path: string): boolean => path.endsWith('.test.ts');

function sourceFiles(root: string): string[] {
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !isTest(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Changes with everything that could make another page of the same content. */
export function readEngineKey(root: string): string {
  const paths = [...files.map((file) => join(root, file)), ...sourceFiles(root)];
  const texts = paths.flatMap((path) => [path.slice(root.length), readFileSync(path, 'utf8')]);
  return digest(process.version, JSON.stringify(process.versions), ...texts);
}
