/** The figures of a run as Markdown. */
import type { Absence, Contender } from '../contenders/contender.ts';
import type { Machine } from '../measure/machine.ts';
import type { OutputSize } from '../measure/output.ts';
import { exponentOfGrowth, type Spread } from '../measure/statistics.ts';
import type { BenchOptions } from '../options.ts';
import type { Samples } from '../samples.ts';
import type { ScalingStep } from '../scaling.ts';
import { siteWorkIds, siteWorks } from '../works.ts';
import { againstHugo, buildGoals } from './build-goals.ts';
import { renderCircumstances } from './circumstances.ts';
import { renderGoals } from './goals.ts';
import { figure, nothing, renderTable } from './table.ts';

export interface BenchRun {
  /** As ISO 8601. */
  date: string;
  machine: Machine;
  load: { before: number; after: number };
  options: BenchOptions;
  contenders: readonly Contender[];
  absent: readonly Absence[];
  sizes: Record<string, OutputSize>;
  samples: Samples;
  scaling: readonly ScalingStep[];
}

const spread = (value: Spread | undefined): string =>
  value ? `${figure(value.median)} (${figure(value.minimum)}–${figure(value.maximum)})` : nothing;

function renderCold({ contenders, absent, samples, sizes }: BenchRun): string {
  const present = contenders.map(({ id, name }) => [
    name,
    spread(samples.spread('cold', id)),
    figure(samples.spread('cold', id, 'cpu')?.median, 1),
    figure(samples.spread('cold', id, 'peak')?.median, 0),
    figure(againstHugo(samples, 'cold', id)),
    spread(samples.spread('unchanged', id)),
    String(sizes[id]?.files ?? nothing),
    figure(sizes[id] && sizes[id].bytes / 2 ** 20, 1),
  ]);
  const missing = absent.map(({ name, reason }) => [
    `${name}: missing, ${reason}`,
    ...Array<string>(7).fill(nothing),
  ]);
  const header = [
    'everything built',
    's',
    'CPU s',
    'peak MiB',
    'against Hugo',
    'again, s',
    'files',
    'MiB written',
  ];
  return renderTable(header, [...present, ...missing]);
}

function renderChanges({ samples }: BenchRun): string {
  const rows = siteWorkIds.map((work) => [
    siteWorks[work],
    ...['ours', 'ours-search'].flatMap((id) => [
      spread(samples.spread(work, id)),
      figure(againstHugo(samples, work, id), 3),
    ]),
  ]);
  const header = ['Rolecall', 's', 'against Hugo', 'with search, s', 'against Hugo'];
  return renderTable(header, rows);
}

function renderOthers({ samples }: BenchRun): string {
  const row = (name: string, work: string, id = 'ours') => [
    name,
    spread(samples.spread(work, id)),
    figure(samples.spread(work, id, 'peak')?.median, 0),
  ];
  return renderTable(
    ['Rolecall', 's', 'peak MiB'],
    [
      row('the style of all posting pages edited', 'template'),
      row('`npm run check`, with nothing kept', 'first check'),
      row('`npm run check`', 'check'),
      row('the demo on a clean clone', 'demo'),
      row('search index alone', 'search'),
      row('search index alone, after one edit', 'search after one edit'),
      row('Pagefind’s command over the built postings', 'search', 'pagefind'),
    ],
  );
}

function renderScaling({ contenders, scaling }: BenchRun): string {
  const [first, ...others] = scaling;
  const last = others.at(-1);
  if (!first || !last) return '';
  const rows = contenders
    .filter(({ id }) => first.samples.of('cold', id).length > 0)
    .map(({ id, name }) => {
      const point = ({ count, samples }: ScalingStep) => ({
        count,
        seconds: samples.spread('cold', id)?.median ?? Number.NaN,
        peak: samples.spread('cold', id, 'peak')?.median ?? Number.NaN,
      });
      const [large, middle] = [point(last), point(scaling.at(-2) ?? first)];
      const kibibytes = ((large.peak - middle.peak) * 1024) / (large.count - middle.count);
      return [
        name,
        ...scaling.map((step) => spread(step.samples.spread('cold', id))),
        figure(againstHugo(last.samples, 'cold', id)),
        figure(exponentOfGrowth(middle, large)),
        figure(large.peak, 0),
        figure(kibibytes, 1),
      ];
    });
  const counts = scaling.map(({ count }) => `${count}, s`);
  const header = ['cold, by postings', ...counts, 'against Hugo', 'exponent', 'peak MiB', 'KiB a posting'];
  return renderTable(header, rows);
}

export function renderBench(run: BenchRun): string {
  const { options, contenders, samples, scaling } = run;
  const { count, shape, seed, rounds } = options;
  return [
    `${count} postings, shape \`${shape}\`, seed \`${seed}\`, ${rounds} rounds: medians (minimum–maximum).`,
    // The other ways to build are of the same version.
    renderCircumstances(
      run,
      contenders.filter(({ id }) => !id.startsWith('ours-')),
    ),
    renderCold(run),
    renderChanges(run),
    renderOthers(run),
    renderScaling(run),
    `Goals, for 10,000 postings${count === 10_000 ? '' : ` (this run had ${count})`}:`,
    renderGoals(buildGoals(samples, scaling)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
