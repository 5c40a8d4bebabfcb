/** How time and memory grow with the number of postings. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Contender, isPresent } from './contenders/contender.ts';
import { makeOurs } from './contenders/ours.ts';
import { makePeer } from './contenders/peers.ts';
import { writeCorpus } from './corpus/folders.ts';
import { maximumOf } from './corpus/shapes.ts';
import type { BenchOptions } from './options.ts';
import { runRounds, type Say } from './rounds.ts';
import { Samples } from './samples.ts';

export interface ScalingStep {
  count: number;
  samples: Samples;
}

/** @example sizesOf(10_000) // → [1000, 10_000, 50_000] */
export const sizesOf = (count: number): number[] =>
  count > 1000 ? [1000, count, 5 * count] : [count, 5 * count];

export async function runScaling(
  work: string,
  version: string,
  { count, seed, shape, peers, eleventy, rounds }: BenchOptions,
  say: Say,
): Promise<ScalingStep[]> {
  const steps: ScalingStep[] = [];
  for (const size of sizesOf(count).filter((each) => each <= (maximumOf(shape) ?? each))) {
    const folder = join(work, `scaling-${size}`);
    mkdirSync(folder);
    say(`scaling · ${size} postings`);
    const corpus = writeCorpus(join(folder, 'corpus'), { seed, shape, count: size });
    const contenders: Contender[] = [
      makeOurs(folder, corpus, version, { id: 'ours', name: 'Rolecall', search: false }),
      ...peers.map((id) => makePeer(id, folder, corpus, eleventy)).filter(isPresent),
    ];
    const samples = new Samples();
    await runRounds(contenders, corpus, samples, { rounds, works: ['cold'], say });
    steps.push({ count: size, samples });
    for (const contender of contenders) contender.reset();
    rmSync(folder, { recursive: true });
  }
  return steps;
}
