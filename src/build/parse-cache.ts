import { join } from 'node:path';
import type { ParsedPosting } from '../postings/parse.ts';
import type { PostingPolicy } from '../postings/posting.ts';
import { digest } from './digest.ts';
import type { FileDigests } from './file-digests.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/** Postings by path, with the digests of what they were parsed from. Postings are plain JSON. */
type Entries = Record<string, [digest: string, parsed: ParsedPosting]>;

interface Kept {
  key: string;
  entries: Entries;
}

export interface ParseCache {
  /** What an earlier run made of the same file. */
  find(path: string): ParsedPosting | undefined;
  /** Keeps what this run has, if anything of it is new. */
  save(parsed: ReadonlyMap<string, ParsedPosting>): void;
}

interface ParseCacheOptions {
  engineKey: string;
  policy: PostingPolicy;
  /** Of the files of this run. */
  digests: FileDigests;
  fresh: boolean;
}

/** A change of one posting writes the file of its part again, not the whole cache. */
const postingsAPart = 256;
const maximumParts = 64;

/** A power of two, so that it rarely changes. */
function partsOf(postings: number): number {
  let parts = 1;
  while (parts < maximumParts && parts * postingsAPart < postings) parts *= 2;
  return parts;
}

function partOf(path: string, parts: number): number {
  let sum = 0;
  for (let index = 0; index < path.length; index++) sum = (sum * 31 + path.charCodeAt(index)) >>> 0;
  return sum % parts;
}

const isKept = (value: unknown, key: string): value is Kept =>
  typeof value === 'object' && value !== null && 'key' in value && value.key === key;

/** What earlier runs parsed by the same code for the same site. */
export function openParseCache(cacheDir: string, options: ParseCacheOptions): ParseCache {
  const { engineKey, policy, digests, fresh } = options;
  const parts = partsOf(digests.size);
  const { locales, allowed, rules } = policy;
  const key = digest(engineKey, JSON.stringify({ locales, allowed, rules, parts }));
  const pathOf = (part: number) => join(cacheDir, 'postings', `${part}.bin`);
  const readPart = (part: number): Entries => {
    const kept = fresh ? undefined : readSealed(pathOf(part), 'json');
    return isKept(kept, key) ? kept.entries : {};
  };
  const before = Array.from({ length: parts }, (_, part) => readPart(part));

  const find = (path: string): ParsedPosting | undefined => {
    const known = before[partOf(path, parts)]?.[path];
    return known && known[0] === digests.get(path) ? known[1] : undefined;
  };
  return {
    find,
    save: (parsed) => {
      const changed = new Set<number>();
      const counts = Array<number>(parts).fill(0);
      for (const path of parsed.keys()) {
        const part = partOf(path, parts);
        counts[part] = (counts[part] ?? 0) + 1;
        if (!find(path)) changed.add(part);
      }
      for (const [part, entries] of before.entries())
        if (counts[part] !== Object.keys(entries).length) changed.add(part);
      const next = new Map([...changed].map((part): [number, Entries] => [part, {}]));
      for (const [path, own] of parsed) {
        const entries = next.get(partOf(path, parts));
        if (entries) entries[path] = [digests.get(path) ?? '', own];
      }
      for (const [part, entries] of next) writeSealed(pathOf(part), { key, entries } satisfies Kept, 'json');
    },
  };
}
