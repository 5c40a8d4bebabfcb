import type { Files } from '../search-index/pagefind-files.ts';
import type { SearchRecord } from '../views/search-records.ts';

const check = (errors: readonly string[]): void => {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
};

/** Pagefind's index of some records, in the Pagefind of this thread. Throws on any error. */
export async function indexRecords(records: readonly SearchRecord[]): Promise<Files> {
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex();
  check(errors);
  if (!index) throw new Error('The search index could not be made: Pagefind did not start');
  // One after the other, since pages are numbered as they arrive.
  for (const record of records) check((await index.addCustomRecord(record)).errors);
  const result = await index.getFiles();
  check(result.errors);
  await index.deleteIndex();
  return new Map(result.files.map(({ path, content }) => [path, content]));
}
