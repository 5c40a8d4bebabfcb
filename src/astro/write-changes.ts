/** The file of what search engines may be told of. It depends on the last build, unlike every other file of a site. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  compareSites,
  isEmpty,
  type KnownPage,
  type PublishedSite,
  renderChanges,
} from '../build/site-changes.ts';
import type { SiteFolder, Targets } from '../build/site-folder.ts';
import { pathToFile } from '../urls.ts';
import type { CareersSite } from '../views/careers-site.ts';
import type { IndexablePage } from '../views/indexable-pages.ts';

/** What is kept of a site for the next one; nothing of a preview, which nobody is told of. */
export type History = PublishedSite | null | undefined;

interface ChangesOptions {
  folder: SiteFolder;
  /** Files of the draft, which are all there. */
  targets: Targets;
  now: Date;
}

interface WrittenChanges {
  file: string;
  published: PublishedSite;
}

/**
 * Compares the draft with the present site and writes what it finds into the draft. When that is nothing, what the last
 * builds found stays.
 */
export function writeChanges(
  { paths }: CareersSite,
  pages: readonly IndexablePage[],
  { folder, targets, now }: ChangesOptions,
): WrittenChanges {
  const files = new Map<KnownPage, string>();
  for (const { path, ref } of pages) {
    const page = {
      url: paths.absolute(path),
      ...(ref.kind === 'posting' && { requisition: ref.posting.requisition }),
    };
    const file = pathToFile(path, paths.root);
    if (targets.has(file)) files.set(page, file);
  }
  const isChanged = (page: KnownPage): boolean => {
    const file = files.get(page) ?? '';
    return folder.isChanged(file, targets.get(file) ?? '');
  };
  const published = { at: now.toISOString(), pages: [...files.keys()] };
  const changes = compareSites(folder.history as History, published.pages, isChanged);
  const file = paths.siteApi('changes').slice(paths.root.length);
  if (!isEmpty(changes) || !folder.take(file)) {
    mkdirSync(dirname(join(folder.draft, file)), { recursive: true });
    writeFileSync(join(folder.draft, file), renderChanges(changes), { flag: 'wx' });
  }
  return { file, published };
}
