import { join } from 'node:path';
import type { ParsedPosting } from '../postings/parse.ts';
import type { PostingPolicy } from '../postings/posting.ts';
import { digest } from './digest.ts';
import type { FileDigests } from './file-digests.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

interface Entry {
  digest: string;
  parsed: ParsedPosting;
}

interface Kept {
  key: string;
  entries: Map<string, Entry>;
}

export interface ParseCache {
  /** What an earlier run made of the same file. */
  find(path: string): ParsedPosting | undefined;
  /** Keeps what this run has, if anything of it is new. */
  save(parsed: ReadonlyMap<string, ParsedPosting>): void;
}

const isKept = (value: unknown, key: string): value is Kept =>
  typeof value === 'object' && value !== null && 'key' in value && value.key === key;

/**
 * What earlier runs parsed by the same code for the same site.
 *
 * @param fresh Takes nothing from earlier runs.
 */
export function openParseCache(
  cacheDir: string,
  { engineKey, policy, digests, fresh }: ParseCacheOptions,
): ParseCache {
  const path = join(cacheDir, 'postings.bin');
  const { locales, allowed } = policy;
  const key = digest(engineKey, JSON.stringify({ locales, allowed }));
  const stored = fresh ? undefined : readSealed(path);
  const before = isKept(stored, key) ? stored.entries : new Map<string, Entry>();
  const find = (file: string): ParsedPosting | undefined => {
    const known = before.get(file);
    return known && known.digest === digests.get(file) ? known.parsed : undefined;
  };
  return {
    find,
    save: (parsed) => {
      if (parsed.size === before.size && [...parsed.keys()].every(find)) return;
      const entries = new Map(
        [...parsed].map(([file, own]) => [file, { digest: digests.get(file) ?? '', parsed: own }]),
      );
      writeSealed(path, { key, entries } satisfies Kept);
    },
  };
}

interface ParseCacheOptions {
  engineKey: string;
  policy: PostingPolicy;
  /** Of the files of this run. */
  digests: FileDigests;
  fresh: boolean;
}
