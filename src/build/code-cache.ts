import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * Lets Node keep what it makes of our modules, here and in threads: to take the types off them and to compile them is
 * most of the time of a run that has nothing to do. Only what is imported after this call is kept.
 */
export function keepCode(cacheDir: string): void {
  const folder = join(cacheDir, 'node');
  enableCompileCache(folder);
  // Threads take it from here.
  process.env['NODE_COMPILE_CACHE'] = folder;
}
