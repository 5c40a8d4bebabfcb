/** The demo on a company's website. */
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type BuiltSite, buildSite, projectFolder, type Server, serve } from './built-site.ts';
import { careersHeaders } from './company-website.ts';
import { type Embedding, startEmbedding, today } from './embedding.ts';
import { readTruth, type TruePosting } from './truth-from-markdown.ts';

const contentDir = join(projectFolder, 'content');

export const truth = readTruth(contentDir, today);

export const newest = (locale: string): TruePosting[] =>
  truth
    .listed(locale)
    .toSorted((a, b) => b.datePosted.localeCompare(a.datePosted) || (a.requisition < b.requisition ? -1 : 1));

/** Builds and serves it, until the end of the tests of the file. */
export async function embedDemo(): Promise<Embedding & { site: BuiltSite; server: Server }> {
  const embedding = await startEmbedding();
  const { company } = embedding;
  const site = await buildSite({ today, contentDir, env: { ROLECALL_SEARCH: '0' } });
  if (site.exitCode !== 0) throw new Error(site.stderr);
  const server = await serve(site.outDir, '/', careersHeaders(company.origin));
  company.careers = server.url;
  afterAll(async () => {
    await server.close();
    await site.remove();
  });
  return { ...embedding, site, server };
}
