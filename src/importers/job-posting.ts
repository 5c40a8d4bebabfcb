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
  const language = /<html\b[^<>]*\blang\s*=\s*["']?([\w-]+)/i.exec(text.slice(0, 4000))?.[1];
  const { drafts, notes } = readFeed(
    root,
    findJobPostings(root),
    { ...policy, locale: policy.locale ?? language },
    readJobPosting,
  );
  return { drafts: drafts.map((draft) => ({ ...draft, locale: draft.locale ?? language })), notes };
}

export const jobPosting: Importer = {
  name: 'json-ld',
  takes: (text) => /JobPosting/.test(text) && findJobPostings(new Branch(scriptsOf(text))).length > 0,
  read,
};
