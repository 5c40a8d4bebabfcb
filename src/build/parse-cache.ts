import { join } from 'node:path';
import { type ParsedPosting, parsePosting } from '../postings/parse.ts';
import type { PostingPolicy } from '../postings/posting.ts';
import type { ContentFile } from '../postings/source.ts';
import { digest } from './digest.ts';
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
  parse: typeof parsePosting;
  /** Digest of a file of this run, by its path below the content folder. */
  digests: ReadonlyMap<string, string>;
  /** Keeps what this run parsed, if anything of it is new. */
  save(): void;
}

const isKept = (value: unknown, key: string): value is Kept =>
  typeof value === 'object' && value !== null && 'key' in value && value.key === key;

export const fileDigest = (file: ContentFile): string =>
  'text' in file ? digest(file.path, file.text) : digest(file.path, '', file.unreadable);

/**
 * Parses postings, and answers for those whose text it has parsed before by the same code for the same site.
 *
 * @param fresh Takes nothing from earlier runs.
 */
export function openParseCache(cacheDir: string, engineKey: string, fresh: boolean): ParseCache {
  const path = join(cacheDir, 'postings.bin');
  const stored = fresh ? undefined : readSealed(path);
  const entries = new Map<string, Entry>();
  const digests = new Map<string, string>();
  let before: Map<string, Entry> | undefined;
  let key = '';
  let isChanged = false;
  const open = (policy: PostingPolicy): Map<string, Entry> => {
    if (before) return before;
    const { locales, allowed } = policy;
    key = digest(engineKey, JSON.stringify({ locales, allowed }));
    before = isKept(stored, key) ? stored.entries : new Map();
    return before;
  };
  return {
    digests,
    parse: (file, policy) => {
      const own = fileDigest(file);
      const known = open(policy).get(file.path);
      const isKnown = known?.digest === own;
      const entry = isKnown ? known : { digest: own, parsed: parsePosting(file, policy) };
      isChanged ||= !isKnown;
      entries.set(file.path, entry);
      digests.set(file.path, own);
      return entry.parsed;
    },
    save: () => {
      if (isChanged || entries.size !== before?.size) writeSealed(path, { key, entries } satisfies Kept);
    },
  };
}
