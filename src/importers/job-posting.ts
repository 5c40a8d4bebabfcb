/** JobPosting of schema.org as JSON-LD, by itself or in an HTML page. https://schema.org/JobPosting */

import type { Imported, Importer, ImportPolicy } from './importer.ts';
import { readJobPosting } from './json-ld/read-job-posting.ts';
import { findJobPostings, scriptsOf } from './json-ld/scripts.ts';
import { Branch, leavesOf } from './source/branch.ts';
import { readFeed } from './source/feed.ts';

function read(text: string, policy: ImportPolicy): Imported {
  const trees = scriptsOf(text);
  leavesOf(trees);
  const root = new Branch(trees.length === 1 ? trees[0] : trees);
  return readFeed(root, findJobPostings(root), policy, readJobPosting);
}

export const jobPosting: Importer = {
  name: 'json-ld',
  takes: (text) => /JobPosting/.test(text) && findJobPostings(new Branch(scriptsOf(text))).length > 0,
  read,
};
