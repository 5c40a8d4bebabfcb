/** The files of the form under `admin/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adminAssets, adminFolder, renderAdminPage, renderAdminStart } from '../admin/page.ts';
import type { Site } from '../site/site.ts';
import { adminBundle } from './admin-bundle.ts';
import { knownFile, type OtherFiles } from './other-files.ts';

/** None for a site without such a form. */
export async function adminFiles(site: Site, root: string, cacheDir: string): Promise<OtherFiles> {
  const files: OtherFiles = new Map();
  if (!site.admin) return files;
  const { key, folder, files: names, script } = await adminBundle(root, cacheDir);
  for (const name of names)
    files.set(adminFolder + adminAssets + name, {
      key: `${key}/${name}`,
      make: () => readFileSync(join(folder, name)),
    });
  files.set(`${adminFolder}index.html`, knownFile(Buffer.from(renderAdminPage(site, script))));
  files.set(`${adminFolder}config.json`, knownFile(Buffer.from(renderAdminStart(site))));
  return files;
}
