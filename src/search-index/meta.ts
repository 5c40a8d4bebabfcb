/** `pf_meta`, which names everything of an index, and `pf_filter`, the values of one filter. */
import { makeReader, makeWriter, type Reader, UnexpectedShape } from './cbor.ts';

/** The version whose files we know. */
export const pagefindVersion = '1.6.0';

/** A file of the inverted index. */
export interface Chunk {
  /** The range of words that a browser looks for in this file. */
  from: string;
  to: string;
  hash: string;
}

export interface Sort {
  sort: string;
  /** In ascending order of the value. */
  pages: number[];
}

/** Files are named by their hashes. */
export interface Meta {
  pages: { hash: string; wordCount: number }[];
  chunks: Chunk[];
  filters: { filter: string; hash: string }[];
  sorts: Sort[];
  /** Names of metadata, sorted. Places of words are by their position in here. */
  metaFields: string[];
}

export interface Filter {
  filter: string;
  values: { value: string; pages: number[] }[];
}

const list = <T>(reader: Reader, read: () => T): T[] => Array.from({ length: reader.array() }, () => read());

export function readMeta(bytes: Uint8Array): Meta {
  const reader = makeReader(bytes);
  const { array, text, uint } = reader;
  array(6);
  const version = text();
  if (version !== pagefindVersion) throw new UnexpectedShape(`Unexpected Pagefind ${version}`);
  const meta = {
    pages: list(reader, () => {
      array(3);
      const page = { hash: text(), wordCount: uint() };
      if (text() !== '') throw new UnexpectedShape('Unexpected group of fragments');
      return page;
    }),
    chunks: list(reader, () => {
      array(3);
      return { from: text(), to: text(), hash: text() };
    }),
    filters: list(reader, () => {
      array(2);
      return { filter: text(), hash: text() };
    }),
    sorts: list(reader, () => {
      array(2);
      return { sort: text(), pages: list(reader, uint) };
    }),
    metaFields: list(reader, text),
  };
  reader.end();
  return meta;
}

export function writeMeta({ pages, chunks, filters, sorts, metaFields }: Meta): Uint8Array {
  const { array, text, uint, take } = makeWriter();
  array(6);
  text(pagefindVersion);
  array(pages.length);
  for (const { hash, wordCount } of pages) {
    array(3);
    text(hash);
    uint(wordCount);
    text('');
  }
  array(chunks.length);
  for (const { from, to, hash } of chunks) {
    array(3);
    for (const part of [from, to, hash]) text(part);
  }
  array(filters.length);
  for (const { filter, hash } of filters) {
    array(2);
    for (const part of [filter, hash]) text(part);
  }
  array(sorts.length);
  for (const { sort, pages } of sorts) {
    array(2);
    text(sort);
    array(pages.length);
    pages.forEach(uint);
  }
  array(metaFields.length);
  metaFields.forEach(text);
  return take();
}

export function readFilter(bytes: Uint8Array): Filter {
  const reader = makeReader(bytes);
  const { array, text, uint } = reader;
  array(2);
  const filter = text();
  const values = list(reader, () => {
    array(2);
    return { value: text(), pages: list(reader, uint) };
  });
  reader.end();
  return { filter, values };
}

export function writeFilter({ filter, values }: Filter): Uint8Array {
  const { array, text, uint, take } = makeWriter();
  array(2);
  text(filter);
  array(values.length);
  for (const { value, pages } of values) {
    array(2);
    text(value);
    array(pages.length);
    pages.forEach(uint);
  }
  return take();
}
