import { addDays, type CalendarDate, calendarDateIn } from '../postings/calendar-date.ts';
import type { Column } from '../row-table/columns.ts';
import {
  cell,
  type Pay,
  type Rows,
  splitSet,
  textColumns,
  unpackPay,
  unpackRows,
} from '../row-table/row-table.ts';
import type { SearchPay, SearchPostings } from '../views/search-postings.ts';
import { fold } from './fold.ts';

export interface TableFacet {
  field: string;
  values: string[];
  /** Positions of the values that postings have together. */
  sets: number[][];
  /** Which of the sets each row has. */
  rows: Uint32Array;
}

/** The texts of a column as they are compared, and which of them each row has. */
export interface FoldedColumn {
  values: string[];
  rows: Uint32Array;
}

/** What of a table is open on a day. */
interface OpenRows {
  /** Where the company is. */
  day: CalendarDate;
  /** Rows of postings that are open, newest first. */
  open: Uint32Array;
  isOpen: Uint8Array;
}

/** The postings of a language, ready to be searched. */
export interface Table extends Rows, OpenRows {
  hasFullText: boolean;
  title: FoldedColumn;
  /** What is searched beside the title. */
  others: FoldedColumn[];
  byFacet: TableFacet[];
  href(row: number): string;
  datePosted(row: number): CalendarDate;
  /** Leaves out of what is open what is closed by now. */
  closeOverdue(now: Date): void;
}

function toFacet(field: string, { values: sets, rows }: Column): TableFacet {
  const values = [...new Set(sets.flatMap(splitSet))];
  const positions = new Map(values.map((value, position) => [value, position]));
  return {
    field,
    values,
    sets: sets.map((set) => splitSet(set).map((value) => positions.get(value) as number)),
    rows,
  };
}

/** Rows by age, youngest first; among equals in their order, or against it. */
export function byAge({ count, age }: Rows, isReverse = false): Uint32Array {
  const ages = age.values.map(Number);
  const keys = Float64Array.from(age.rows, (value, row) => {
    const own = isReverse ? count - 1 - row : row;
    return (ages[value] as number) * count + own;
  }).sort();
  return Uint32Array.from(keys, (key) => (isReverse ? count - 1 - (key % count) : key % count));
}

/** @param now Postings that are closed at this time are left out of what is open. */
export function makeTable(packed: SearchPostings, locale: string, now: Date): Table {
  const rows = unpackRows(packed);
  const { text, sets, age, days } = rows;
  const byFacet = rows.facets.map((field, position) => toFacet(field, sets[position] as Column));
  const foldAll = ({ values, rows }: Column, toWords = (value: string) => value): FoldedColumn => ({
    values: values.map((value) => fold(toWords(value), locale)),
    rows,
  });
  const datePosted = (row: number): CalendarDate => addDays(packed.newest, -Number(cell(age, row)));
  const openOn = (day: CalendarDate): OpenRows => {
    const isOpen = Uint8Array.from({ length: rows.count }, (_, row) => {
      const own = cell(days, row);
      return own === '' || day <= addDays(datePosted(row), Number(own)) ? 1 : 0;
    });
    return { day, isOpen, open: byAge(rows).filter((row) => isOpen[row] === 1) };
  };
  const inWords = (field: string, set: string): string => {
    const known = packed.names[field] ?? {};
    return splitSet(set)
      .map((value) => (Object.hasOwn(known, value) ? known[value] : value))
      .join(' ');
  };
  return {
    ...rows,
    ...openOn(calendarDateIn(packed.timeZone, now)),
    hasFullText: packed.hasFullText,
    title: foldAll(text.title),
    others: [
      ...textColumns.filter((name) => name !== 'title').map((name) => foldAll(text[name])),
      ...rows.facets.map((field, position) =>
        foldAll(sets[position] as Column, (set) => inWords(field, set)),
      ),
    ],
    byFacet,
    href: (row) => packed.href.replace('%7Bslug%7D', () => encodeURIComponent(rows.slug(row))),
    datePosted,
    closeOverdue(later) {
      const day = calendarDateIn(packed.timeZone, later);
      if (day !== this.day) Object.assign(this, openOn(day));
    },
  };
}

const loaded = new Map<string, Promise<unknown>>();

/** What a file holds, asked for once; what did not come is asked for again the next time. */
function load<T>(path: string, read: (content: unknown) => T): Promise<T> {
  const known = loaded.get(path) as Promise<T> | undefined;
  if (known) return known;
  // A page that was opened yesterday must not be answered with what the browser kept from then.
  const made = fetch(path, { cache: 'no-cache' }).then(async (response) => {
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    return read(await response.json());
  });
  loaded.set(path, made);
  made.catch(() => loaded.delete(path));
  return made;
}

/** The postings of a language as they are open now, also in a tab in which they were loaded the day before. */
export async function openTable(path: string, locale: string): Promise<Table> {
  const table = await load(path, (content) => makeTable(content as SearchPostings, locale, new Date()));
  table.closeOverdue(new Date());
  return table;
}

export const openPay = (path: string, table: Table): Promise<Pay> =>
  load(path, (content) => unpackPay(content as SearchPay, table));
