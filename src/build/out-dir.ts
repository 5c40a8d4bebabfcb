import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';

const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`));
};

const nearestExisting = (path: string): string => (existsSync(path) ? path : nearestExisting(dirname(path)));

/**
 * Throws when the folder cannot be the place of a site: one that holds other files would lose them.
 *
 * @param keep Folders that must not be replaced: the project and its content.
 */
export function checkOutDir(outDir: string, keep: readonly string[]): void {
  const refuse = (why: string) => {
    throw new RangeError(
      `Unexpected output folder \`${outDir}\`, expected a folder for the site alone: ${why}`,
    );
  };
  if (keep.some((folder) => isWithin(outDir, folder))) refuse('it holds the project or its content');
  const nearest = nearestExisting(outDir);
  if (nearest !== outDir && !statSync(nearest).isDirectory()) refuse(`\`${nearest}\` is a file`);
  if (!existsSync(outDir)) return;
  if (!statSync(outDir).isDirectory()) refuse('it is a file');
  const entries = readdirSync(outDir);
  const isSite = entries.includes('index.html') && entries.includes('404.html');
  if (entries.length > 0 && !isSite) refuse('it holds other files; empty it or choose another one');
}
