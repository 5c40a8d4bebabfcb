/** JobPosting of schema.org as JSON-LD, by itself or in an HTML page. https://schema.org/JobPosting */

import type { Imported, Importer, ImportPolicy } from './importer.ts';
import { readJobPosting } from './json-ld/read-job-posting.ts';
import { canonicalAddress, findJobPostings, scriptsOf, withoutReferences } from './json-ld/scripts.ts';
import { Branch, leavesOf } from './source/branch.ts';
import { readFeed } from './source/feed.ts';

function read(text: string, policy: ImportPolicy): Imported {
  const trees = scriptsOf(text);
  leavesOf(trees);
  const root = new Branch(withoutReferences(trees.length === 1 ? trees[0] : trees));
  const jobs = findJobPostings(root);
  const language = /<html\b[^<>]*\blang\s*=\s*["']?([\w-]+)/i.exec(text.slice(0, 4000))?.[1];
  // A page of several jobs is the page of none of them.
  const address = jobs.length === 1 ? (canonicalAddress(text) ?? policy.address) : undefined;
  const { drafts, notes } = readFeed(
    root,
    jobs,
    { ...policy, locale: policy.locale ?? language, address },
    readJobPosting,
  );
  return { drafts: drafts.map((draft) => ({ ...draft, locale: draft.locale ?? language })), notes };
}

export const jobPosting: Importer = {
  name: 'json-ld',
  takes: (text) => /JobPosting/.test(text) && findJobPostings(new Branch(scriptsOf(text))).length > 0,
  read,
};
