/** The files that Pagefind makes, taken apart by what they hold. */
import { signature, UnexpectedShape } from './cbor.ts';
import { type Filter, type Meta, readFilter, readMeta } from './meta.ts';

export type Files = Map<string, Uint8Array>;

export interface Page {
  url: string;
  wordCount: number;
  /** As it is served. */
  fragment: Uint8Array;
}

/** What an index says of its pages, by their numbers. */
export type Contents = Omit<Meta, 'pages'>;

export interface OwnIndex {
  language: string;
  pages: Page[];
  /** With the files named by our digests of them. */
  contents: Contents;
  chunkFiles: Uint8Array[];
  filters: Filter[];
}

export interface ByteTools {
  gunzip(bytes: Uint8Array): Uint8Array;
  /** In letters that may be part of a file name. */
  digest(bytes: Uint8Array): string;
}

/** Files that are the same for every index of a language, with an entry that is filled in for each. */
export type Frame = Files;

interface Entry {
  version: string;
  languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
  include_characters: string[];
}

export const entryPath = 'pagefind-entry.json';

const framePaths = [/^pagefind(-worker)?\.js$/, /^wasm\.[\w-]+\.pagefind$/, /^pagefind-entry\.json$/];

/** Pagefind's own interfaces, which we do not use. */
export const isUnused = (path: string): boolean =>
  /^pagefind-(ui|modular-ui|component-ui|highlight)\b/.test(path);

const indexPaths = /^(fragment|index|filter)\/[\w-]+\.pf_\1$|^pagefind\.[\w-]+\.pf_meta$/;

const hasKeys = (value: object, keys: string): boolean => Object.keys(value).sort().join() === keys;

function parseEntry(bytes: Uint8Array | undefined): Entry {
  const entry = JSON.parse(new TextDecoder().decode(bytes)) as Entry;
  const isKnown =
    hasKeys(entry, 'include_characters,languages,version') &&
    Object.values(entry.languages).every((language) => hasKeys(language, 'hash,page_count,wasm'));
  if (!isKnown) throw new UnexpectedShape('Unexpected keys of the entry');
  return entry;
}

/** The files besides the index itself. */
export const readFrame = (files: Files): Frame =>
  new Map([...files].filter(([path]) => framePaths.some((known) => known.test(path))));

/** The entry of an index in one language. */
export function renderEntry(frame: Frame, language: string, hash: string, pageCount: number): Uint8Array {
  const entry = parseEntry(frame.get(entryPath));
  const wasm = entry.languages[language]?.wasm ?? null;
  const languages = { [language]: { hash, wasm, page_count: pageCount } };
  return new TextEncoder().encode(JSON.stringify({ ...entry, languages }));
}

/**
 * Takes an index in one language apart; none when it has no pages. Throws `UnexpectedShape` when anything in it is not
 * as the known version of Pagefind makes it.
 */
export function readIndex(files: Files, { gunzip, digest }: ByteTools): OwnIndex | undefined {
  for (const path of files.keys()) {
    const isKnown = isUnused(path) || indexPaths.test(path) || framePaths.some((known) => known.test(path));
    if (!isKnown) throw new UnexpectedShape(`Unexpected file ${path}`);
  }
  const [own, ...others] = Object.entries(parseEntry(files.get(entryPath)).languages);
  if (others.length > 0) throw new UnexpectedShape('Unexpected second language');
  if (!own) return undefined;
  const fileOf = (path: string): Uint8Array => {
    const file = files.get(path);
    if (!file) throw new UnexpectedShape(`Unexpected lack of ${path}`);
    return file;
  };
  const read = (path: string): Uint8Array => gunzip(fileOf(path));
  const [language, { hash }] = own;
  const { pages, ...meta } = readMeta(read(`pagefind.${hash}.pf_meta`));
  const chunkFiles = meta.chunks.map((chunk) => read(`index/${chunk.hash}.pf_index`));
  const filterFiles = meta.filters.map((filter) => read(`filter/${filter.hash}.pf_filter`));
  const rename = <T>(named: readonly T[], renamed: readonly Uint8Array[]): T[] =>
    named.map((each, index) => ({ ...each, hash: digest(renamed[index] as Uint8Array) }));
  return {
    language,
    pages: pages.map(({ hash, wordCount }) => {
      const path = `fragment/${hash}.pf_fragment`;
      const text = new TextDecoder().decode(read(path).subarray(signature.length));
      return { url: (JSON.parse(text) as { url: string }).url, wordCount, fragment: fileOf(path) };
    }),
    contents: {
      ...meta,
      chunks: rename(meta.chunks, chunkFiles),
      filters: rename(meta.filters, filterFiles),
    },
    chunkFiles,
    filters: filterFiles.map(readFilter),
  };
}
