import { parseArgs } from 'node:util';
import { type PeerId, peerIds } from './contenders/peers.ts';
import { maximumOf, type Shape, shapes } from './corpus/shapes.ts';
import { type WorkId, workIds } from './works.ts';

export interface CorpusOptions {
  count: number;
  seed: string;
  shape: Shape;
  peers: PeerId[];
  /** Folder of Eleventy, or one in whose node_modules it is. */
  eleventy?: string;
}

export interface BenchOptions extends CorpusOptions {
  rounds: number;
  only: WorkId[];
  /** Also build 1,000 and five times as many postings. */
  scaling: boolean;
}

function listed<T extends string>(name: string, text: string | undefined, known: readonly T[]): T[] {
  if (text === undefined) return [...known];
  const values = text.split(',').filter((value) => value !== '');
  const unknown = values.find((value) => !known.includes(value as T));
  if (unknown !== undefined) {
    throw new RangeError(`Unexpected \`${unknown}\` in \`--${name}\`, expected some of ${known.join(', ')}`);
  }
  return values as T[];
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) {
    throw new RangeError(`Unexpected \`${text}\` in \`--${name}\`, expected a whole number of 1 or more`);
  }
  return value;
}

const corpusArguments = {
  n: { type: 'string', default: '10000' },
  seed: { type: 'string', default: '1' },
  shape: { type: 'string', default: 'even' },
  peers: { type: 'string' },
  eleventy: { type: 'string' },
} as const;

interface CorpusValues {
  n: string;
  seed: string;
  shape: string;
  peers?: string | undefined;
  eleventy?: string | undefined;
}

/** Fewer ads would leave nothing to edit, remove and close. */
const leastCount = 20;

function toCorpusOptions({ n, seed, shape, peers, eleventy }: CorpusValues): CorpusOptions {
  const [known = 'even'] = listed('shape', shape, shapes);
  const count = Math.min(
    Math.max(wholeNumber('n', n), leastCount),
    maximumOf(known) ?? Number.POSITIVE_INFINITY,
  );
  return { count, seed, shape: known, peers: listed('peers', peers, peerIds), ...(eleventy && { eleventy }) };
}

export function readBenchOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      ...corpusArguments,
      rounds: { type: 'string', default: '3' },
      only: { type: 'string' },
      scaling: { type: 'boolean', default: false },
    },
  });
  const rounds = wholeNumber('rounds', values.rounds);
  return {
    ...toCorpusOptions(values),
    rounds,
    only: listed('only', values.only, workIds),
    scaling: values.scaling,
  };
}

export interface WebOptions extends CorpusOptions {
  /** How often each page is opened. */
  visits: number;
}

export function readWebOptions(args: string[]): WebOptions {
  const options = { ...corpusArguments, visits: { type: 'string', default: '5' } } as const;
  const { values } = parseArgs({ args, options });
  const peers = values.peers ?? 'hugo,eleventy';
  return { ...toCorpusOptions({ ...values, peers }), visits: wholeNumber('visits', values.visits) };
}
