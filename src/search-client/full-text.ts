/** Which rows of a table have a query in their text, by Pagefind. */
import { splitElisions } from '../postings/elision.ts';
import { foldQuery, needleOf } from './fold.ts';
import { type Index, openIndex } from './pagefind.ts';
import { byAge, type Table } from './table.ts';

interface FullText {
  index: Index;
  /** Row by Pagefind's own name of a posting. */
  rows: ReadonlyMap<string, number>;
}

const opened = new WeakMap<Table, Promise<FullText>>();
const found = new WeakMap<Table, Map<string, readonly number[]>>();

/**
 * The index names postings by a digest. Sorted by date it lists all of them in an order that the table has as well, so
 * that nothing has to be loaded to tell them apart but one posting, in case the two are not of the same build.
 */
async function open(folder: string, locale: string, table: Table): Promise<FullText> {
  const index = await openIndex(folder, locale);
  const { ids, url } = index.all;
  const order = byAge(table, true);
  if (ids.length !== table.count || url !== table.href(order[0] as number))
    throw new Error('The search index is of another build');
  return { index, rows: new Map(ids.map((id, position) => [id, order[position] as number])) };
}

export const termOf = (query: string, locale: string): string => splitElisions(query, locale).trim();

/** One or two letters begin a word of nearly every text; in a script without spaces they are a word. */
const isTooShort = (words: readonly string[]): boolean => {
  const text = words.join('');
  return text.length < 3 && needleOf(text) !== text;
};

/** What was found before; an empty list when there is nothing to look for. */
export function knownInText(table: Table, locale: string, query: string): readonly number[] | undefined {
  if (!table.hasFullText || table.count === 0 || isTooShort(foldQuery(query, locale))) return [];
  return found.get(table)?.get(termOf(query, locale));
}

let searching: Promise<unknown> = Promise.resolve();

/**
 * Rows by how well their text matches. An index that could not be loaded is tried again the next time.
 *
 * @param isWanted Asked when the searches before have ended: only the last of what was typed meanwhile is searched.
 */
export async function findInText(
  folder: string,
  locale: string,
  table: Table,
  query: string,
  isWanted: () => boolean = () => true,
): Promise<readonly number[]> {
  const known = knownInText(table, locale, query);
  if (known) return known;
  const opening = opened.get(table) ?? open(folder, locale, table);
  opened.set(table, opening);
  opening.catch(() => opened.delete(table));
  const { index, rows } = await opening;
  await searching;
  if (!isWanted()) return [];
  const term = termOf(query, locale);
  const search = index.search(term);
  searching = search.catch(() => undefined);
  const own = (await search).ids.flatMap((id) => rows.get(id) ?? []);
  found.set(table, (found.get(table) ?? new Map()).set(term, own));
  return own;
}
