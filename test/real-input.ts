/** Real postings that lie beside the project on some machines; the tests on them say so where they are missing. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectFolder } from './built-site.ts';

const folder = join(projectFolder, '../shared/data/real');

export const realInput = {
  contentDir: folder,
  exists: existsSync(join(folder, 'site.yaml')),
  /** For the name of a test that needs it. */
  note: existsSync(join(folder, 'site.yaml')) ? '' : ` (not run: no ${relative(projectFolder, folder)} here)`,
};
