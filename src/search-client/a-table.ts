/** A table for tests: what is not the point of a test is filled in. */
import { packRows, type TableRow } from '../row-table/row-table.ts';
import { makeTable, type Table } from './table.ts';

interface ATable {
  locale?: string;
  /** The visitor's day, at noon UTC. */
  today?: string;
  timeZone?: string;
}

const names = [
  { field: 'country' as const, label: 'Countries', names: { DE: 'Germany', FR: 'France', AT: 'Austria' } },
  { field: 'level' as const, label: 'Levels', names: { mid: 'Mid-level', senior: 'Senior' } },
];

/** Rows are named `r0`, `r1`, …; facets are country and level. */
export function aTable(
  rows: readonly Partial<TableRow>[],
  { locale = 'en', today = '2026-11-23', timeZone = 'UTC' }: ATable = {},
): Table {
  const filled = rows.map((row, index): TableRow => {
    const requisition = row.requisition ?? `r${index}`;
    return {
      ...{
        requisition,
        slug: requisition,
        title: 'Gardener',
        place: 'Berlin, Germany',
        workplace: 'On-site',
      },
      ...{ employment: '', team: '', facets: [['DE'], ['mid']], age: index, days: undefined, pay: '' },
      ...row,
    };
  });
  const packed = {
    ...packRows(filled, ['country', 'level']).rows,
    ...{ hasFullText: true, timeZone, newest: '2026-11-20', href: '/en/jobs/%7Bslug%7D/' },
  };
  return makeTable(packed, locale, names, new Date(`${today}T12:00:00Z`));
}
