import { join } from 'node:path';
import { digest, digestBytes } from '../build/digest.ts';
import { readSealed, writeSealed } from '../build/sealed-file.ts';
import { type CareersSite, localeBoard } from '../views/careers-site.ts';
import type { DigestOf } from '../views/pages.ts';
import { type Files, indexLocales, joinIndexes, searchedLocales } from './search-index.ts';

interface Kept {
  key: string;
  files: Files;
}

const isKept = (value: unknown, key: string): value is Kept =>
  typeof value === 'object' && value !== null && 'key' in value && value.key === key;

export interface SearchIndex {
  /** Files below the folder of the index, with the digests of what is in them. */
  files: Files;
  digests: ReadonlyMap<string, string>;
}

/**
 * The search index of the site. A locale whose postings are the same as in an earlier run is not indexed again.
 *
 * @param sharedKey Of everything but the postings that decides what is in the index.
 */
export async function makeSearchIndex(
  careers: CareersSite,
  digestOf: DigestOf,
  { cacheDir, sharedKey, fresh }: { cacheDir: string; sharedKey: string; fresh: boolean },
): Promise<SearchIndex> {
  const pathOf = (locale: string) => join(cacheDir, 'search', `${locale}.bin`);
  const keyOf = (locale: string) => digest(sharedKey, ...localeBoard(careers, locale).listed.map(digestOf));
  const indexes = new Map<string, Files | undefined>();
  for (const locale of searchedLocales(careers)) {
    const kept = fresh ? undefined : readSealed(pathOf(locale));
    indexes.set(locale, isKept(kept, keyOf(locale)) ? kept.files : undefined);
  }
  const missing = [...indexes].flatMap(([locale, files]) => (files ? [] : [locale]));
  if (missing.length > 0) {
    for (const [locale, files] of await indexLocales(careers, missing)) {
      indexes.set(locale, files);
      writeSealed(pathOf(locale), { key: keyOf(locale), files } satisfies Kept);
    }
  }
  const files = joinIndexes([...indexes.values()].filter((index) => index !== undefined));
  return { files, digests: new Map([...files].map(([path, content]) => [path, digestBytes(content)])) };
}
