/** The figures of `npm run bench:web` as Markdown. */
import type { Absence, Contender } from '../contenders/contender.ts';
import type { Machine } from '../measure/machine.ts';
import { median } from '../measure/statistics.ts';
import type { WebOptions } from '../options.ts';
import type { PageMetrics } from '../web/open-page.ts';
import type { SearchMetrics } from '../web/search-visit.ts';
import { renderCircumstances } from './circumstances.ts';
import { type Goal, renderGoals } from './goals.ts';
import { figure, nothing, renderTable } from './table.ts';

export interface WebRun {
  date: string;
  machine: Machine;
  load: { before: number; after: number };
  browser: string;
  options: WebOptions;
  contenders: readonly Contender[];
  absent: readonly Absence[];
  /** By page and contender, one a visit. */
  pages: Record<string, Record<string, PageMetrics[]>>;
  search: readonly SearchMetrics[];
}

const kilobytes = (bytes: number | undefined): number | undefined =>
  bytes === undefined ? undefined : bytes / 1024;

type Figures<T> = { [K in keyof T]: T[K] extends number ? K : never }[keyof T];

const middle = <T>(all: readonly T[], name: Figures<T>): number | undefined =>
  all.length > 0 ? median(all.map((each) => each[name] as number)) : undefined;

/** The median of each letter over the visits. */
function keystrokes(search: readonly SearchMetrics[]): number[] {
  const letters = Math.min(...search.map((visit) => visit.keystrokes.length));
  if (!Number.isFinite(letters)) return [];
  return Array.from({ length: letters }, (_, letter) =>
    median(search.map((visit) => visit.keystrokes[letter] ?? 0)),
  );
}

const highest = (values: readonly number[]): number | undefined =>
  values.length > 0 ? Math.max(...values) : undefined;

export function webGoals({ pages, search }: Pick<WebRun, 'pages' | 'search'>): Goal[] {
  const ours = (page: string) => pages[page]?.['ours'] ?? [];
  const all = Object.keys(pages).flatMap(ours);
  const size = (page: string) => kilobytes(middle(ours(page), 'bytes'));
  return [
    { what: 'posting', value: size('posting'), limit: 14, unit: 'KB' },
    {
      what: 'posting, script',
      value: kilobytes(middle(ours('posting'), 'scriptBytes')),
      limit: 0,
      unit: 'KB',
    },
    { what: 'list of 50', value: size('list'), limit: 20, unit: 'KB' },
    {
      what: 'first search for a title',
      value: kilobytes(middle(search, 'titleBytes')),
      limit: 35,
      unit: 'KB',
    },
    { what: 'full text after that', value: kilobytes(middle(search, 'bodyBytes')), limit: 135, unit: 'KB' },
    { what: 'slowest further keystroke', value: highest(keystrokes(search)), limit: 50, unit: 'ms' },
    { what: 'layout shift', value: highest(all.map(({ layoutShift }) => layoutShift)), limit: 0, unit: '' },
    { what: 'blocking time', value: highest(all.map(({ blocked }) => blocked)), limit: 0, unit: 'ms' },
  ];
}

function renderPages({ pages, contenders, absent }: WebRun): string {
  const rows = Object.entries(pages).flatMap(([page, byContender]) =>
    contenders.map(({ id, name }) => {
      const visits = byContender[id] ?? [];
      return [
        `${page}, ${name}`,
        figure(middle(visits, 'firstPaint'), 0),
        figure(middle(visits, 'largestPaint'), 0),
        figure(middle(visits, 'layoutShift'), 3),
        figure(middle(visits, 'blocked'), 0),
        figure(middle(visits, 'requests'), 0),
        figure(kilobytes(middle(visits, 'bytes')), 1),
        figure(kilobytes(middle(visits, 'scriptBytes')), 1),
      ];
    }),
  );
  const missing = absent.map(({ name, reason }) => [
    `${name}: missing, ${reason}`,
    ...Array<string>(7).fill(nothing),
  ]);
  const header = [
    'page',
    'first paint, ms',
    'largest paint, ms',
    'layout shift',
    'blocked, ms',
    'requests',
    'KB',
    'of it script',
  ];
  return renderTable(header, [...rows, ...missing]);
}

function renderSearch({ search }: WebRun): string {
  const letters = keystrokes(search);
  const rows = [
    [
      'words of a title',
      figure(middle(search, 'titleTime'), 0),
      figure(kilobytes(middle(search, 'titleBytes')), 1),
    ],
    [
      'a word of the body, after that',
      figure(middle(search, 'bodyTime'), 0),
      figure(kilobytes(middle(search, 'bodyBytes')), 1),
    ],
    ['each further keystroke, median', figure(letters.length > 0 ? median(letters) : undefined, 0), nothing],
    ['each further keystroke, slowest', figure(highest(letters), 0), nothing],
  ];
  return renderTable(['search of Rolecall', 'ms to the first result', 'KB'], rows);
}

export function renderWeb(run: WebRun): string {
  const { options, contenders, browser } = run;
  return [
    `${options.count} postings; medians of ${options.visits} visits with nothing kept, 1.6 Mbit/s and 150 ms, a screen of 412 × 915.`,
    renderCircumstances(run, [...contenders, { name: browser, version: '' }]),
    renderPages(run),
    renderSearch(run),
    renderGoals(webGoals(run)),
  ].join('\n\n');
}
