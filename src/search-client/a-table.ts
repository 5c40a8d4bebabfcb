/** A table for tests: what is not the point of a test is filled in. */
import { packRows, type TableRow } from '../row-table/row-table.ts';
import { makeTable, type Table } from './table.ts';

interface ATable {
  locale?: string;
  /** The visitor's day, at noon UTC. */
  today?: string;
  timeZone?: string;
}

const names = {
  country: { DE: 'Germany', FR: 'France', AT: 'Austria' },
  level: { mid: 'Mid-level', senior: 'Senior' },
};

/** A row named after its position; facets are country, level and city. */
export const aRow = (row: Partial<TableRow>, index: number): TableRow => {
  const requisition = row.requisition ?? `r${index}`;
  return {
    ...{ requisition, slug: requisition, title: 'Gardener', place: 'Berlin, Germany', workplace: 'On-site' },
    ...{ employment: '', team: '', facets: [['DE'], ['mid'], []], age: index, days: undefined, pay: '' },
    comparablePay: undefined,
    ...row,
  };
};

export function aTable(
  rows: readonly Partial<TableRow>[],
  { locale = 'en', today = '2026-11-23', timeZone = 'UTC' }: ATable = {},
): Table {
  const packed = {
    ...packRows(rows.map(aRow), ['country', 'level', 'city']).rows,
    ...{ names, hasFullText: true, timeZone, newest: '2026-11-20', href: '/en/jobs/%7Bslug%7D/' },
  };
  return makeTable(packed, locale, new Date(`${today}T12:00:00Z`));
}
