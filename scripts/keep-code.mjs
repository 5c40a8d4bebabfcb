// Imported before a command (`node --import`): lets Node keep what it makes of the modules, the own file of the command
// included. To take the types off them and to compile them is half of the time of a build with nothing to do.
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';

const folder = join(resolve(import.meta.dirname, '..', process.env.CACHE_DIR || '.cache'), 'node');
enableCompileCache(folder);
// Threads take it from here.
process.env.NODE_COMPILE_CACHE = folder;
