import type { Samples } from '../samples.ts';
import type { ScalingStep } from '../scaling.ts';
import { type SiteWork, siteWorks } from '../works.ts';
import type { Goal } from './goals.ts';

const gibibytes = (mebibytes: number | undefined): number | undefined =>
  mebibytes === undefined ? undefined : mebibytes / 1024;

/** Hugo does the same whatever has changed: its second run is what a change costs there. */
const hugoWork = (work: SiteWork): SiteWork => (work === 'cold' ? 'cold' : 'unchanged');

export const againstHugo = (samples: Samples, work: SiteWork, contender: string): number | undefined =>
  samples.ratio(work, contender, hugoWork(work), 'hugo');

/** The goals of `npm run bench`, which are meant for 10,000 postings. */
export function buildGoals(samples: Samples, scaling: readonly ScalingStep[]): Goal[] {
  const wall = (work: string, contender = 'ours') => samples.spread(work, contender)?.median;
  const largest = scaling.at(-1);
  const pagefind = samples.ratio('search', 'ours', 'search', 'pagefind');
  const changes = (['edited', 'added', 'removed', 'closed'] as const).flatMap((work): Goal[] => [
    {
      what: `${siteWorks[work]}, against Hugo`,
      value: againstHugo(samples, work, 'ours'),
      limit: 0.1,
      stretch: 0.07,
      unit: '×',
    },
    {
      what: `${siteWorks[work]}, search index included, against Hugo`,
      value: againstHugo(samples, work, 'ours-search'),
      limit: 0.2,
      stretch: 0.1,
      unit: '×',
    },
  ]);
  const peak = samples.spread('cold', 'ours', 'peak')?.median;
  const top = largest ? ` at ${largest.count} postings` : ' at five times as many postings';
  return [
    {
      what: 'cold, against Hugo',
      value: againstHugo(samples, 'cold', 'ours'),
      limit: 0.7,
      stretch: 0.5,
      unit: '×',
    },
    { what: 'cold, memory', value: gibibytes(peak), limit: 1.1, unit: 'GiB' },
    {
      what: `cold${top}, against Hugo`,
      value: largest && againstHugo(largest.samples, 'cold', 'ours'),
      limit: 0.4,
      stretch: 0.3,
      unit: '×',
    },
    {
      what: `cold${top}, memory`,
      value: gibibytes(largest?.samples.spread('cold', 'ours', 'peak')?.median),
      limit: 2,
      unit: 'GiB',
    },
    {
      what: 'nothing changed, against Hugo',
      value: againstHugo(samples, 'unchanged', 'ours'),
      limit: 0.08,
      stretch: 0.05,
      unit: '×',
    },
    ...changes,
    { what: '`npm run check`', value: wall('check'), limit: 1.5, stretch: 1, unit: 's' },
    { what: 'search index, against Pagefind’s command', value: pagefind, limit: 1.1, unit: '×' },
    { what: 'search index after one edit', value: wall('search after one edit'), limit: 1, unit: 's' },
    { what: 'the demo on a clean clone', value: wall('demo'), limit: 5, stretch: 3.5, unit: 's' },
  ];
}
