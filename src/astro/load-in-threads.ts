import { basename, dirname } from 'node:path';
import { keepNewest } from '../build/keep-newest.ts';
import { groupContent, type LoadedContent } from '../build/load-content.ts';
import { openParseCache } from '../build/parse-cache.ts';
import type { OnProgress } from '../build/phases.ts';
import { FileSource } from '../files.ts';
import { type ParsedPosting, parsePosting } from '../postings/parse.ts';
import type { PostingPolicy } from '../postings/posting.ts';
import type { ContentFile } from '../postings/source.ts';
import { postingsFolder, type Surroundings } from '../site/content.ts';
import { parseSite, sitePath } from '../site/parse-site.ts';
import type { BuildOptions, Materials } from './build-site.ts';
import type { ThreadPool } from './threads.ts';

/** Content folders that were built before. */
const maximumFolders = 10;

/** The postings of these files, in their order. */
async function parseAll(
  files: readonly ContentFile[],
  policy: PostingPolicy,
  threads: ThreadPool,
  onProgress: OnProgress,
): Promise<ParsedPosting[]> {
  const sources = files.filter((file) => file instanceof FileSource);
  const pool = threads.for(sources.length);
  // Read once: a text is read anew each time that it is asked for.
  const parseHere = ({ path, text }: FileSource) => parsePosting({ path, text }, policy);
  const parsed = pool
    ? await pool.parse(sources, policy, parseHere, (done) => onProgress(done, sources.length))
    : sources.map((source, index) => {
        onProgress(index, sources.length);
        return parseHere(source);
      });
  const byFile = new Map<ContentFile, ParsedPosting>(
    sources.map((file, index) => [file, parsed[index] as ParsedPosting]),
  );
  return files.map((file) => byFile.get(file) ?? parsePosting(file, policy));
}

export interface LoadedInThreads {
  loaded: LoadedContent;
  /** Keeps for the next run what this one has parsed: work that can be done beside another. */
  keep(): void;
}

/** The content for a day; only what no earlier build has parsed is parsed, in threads when it is much. */
export async function loadInThreads(
  options: Pick<BuildOptions, 'environment' | 'now' | 'fresh'> & Pick<Surroundings, 'textChanges'>,
  { engineKey, files, digests }: Pick<Materials, 'engineKey' | 'files' | 'digests'>,
  threads: ThreadPool,
  onProgress: OnProgress = () => {},
): Promise<LoadedInThreads> {
  const { environment, now, fresh, textChanges } = options;
  const { site: policy } = parseSite(files.find(({ path }) => path === sitePath));
  const cache = openParseCache(environment.contentCacheDir, { engineKey, policy, digests, fresh });
  const parsed = new Map<string, ParsedPosting>();
  const unknown: ContentFile[] = [];
  for (const file of files) {
    if (!file.path.startsWith(postingsFolder)) continue;
    const known = cache.find(file.path);
    if (known) parsed.set(file.path, known);
    else unknown.push(file);
  }
  const results = await parseAll(unknown, policy, threads, onProgress);
  for (const [index, file] of unknown.entries()) parsed.set(file.path, results[index] as ParsedPosting);
  const parse = ({ path }: ContentFile) => parsed.get(path) as ParsedPosting;
  const loaded = groupContent(environment, now, files, parse, textChanges);
  const keep = () => {
    cache.save(parsed);
    const { contentCacheDir } = environment;
    keepNewest(dirname(contentCacheDir), { maximum: maximumFolders, own: basename(contentCacheDir) });
  };
  return { loaded, keep };
}
