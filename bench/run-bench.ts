/** `npm run bench`: the project against its peers, as whole processes over one corpus. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAbsent, isPresent, projectFolder } from './contenders/contender.ts';
import { makeOurs } from './contenders/ours.ts';
import { makePeer } from './contenders/peers.ts';
import { readProjectVersion } from './contenders/project-version.ts';
import { writeCorpus } from './corpus/folders.ts';
import { readLoad, readMachine } from './measure/machine.ts';
import { sizeOf } from './measure/output.ts';
import type { BenchOptions } from './options.ts';
import { runCheck, runDemo, runSearch, runTemplate } from './other-works.ts';
import { buildGoals } from './report/build-goals.ts';
import { type BenchRun, renderBench } from './report/build-report.ts';
import { judge } from './report/goals.ts';
import { runRounds, type Say } from './rounds.ts';
import { Samples } from './samples.ts';
import { runScaling } from './scaling.ts';
import { inWorkFolder } from './work-folder.ts';
import { siteWorkIds } from './works.ts';

async function measure(options: BenchOptions, work: string, say: Say): Promise<BenchRun> {
  const { only, rounds, count, peers, eleventy } = options;
  const before = readLoad();
  const version = readProjectVersion();
  say(`${count} postings are written`);
  const corpus = writeCorpus(join(work, 'corpus'), options);
  const ours = [
    makeOurs(work, corpus, version, { id: 'ours', name: 'Rolecall', search: false }),
    makeOurs(work, corpus, version, { id: 'ours-search', name: 'Rolecall with search', search: true }),
  ];
  const samePages = makeOurs(work, corpus, version, {
    id: 'ours-same-pages',
    name: 'Rolecall, the pages of the peers',
    search: false,
    script: 'bench/build-same-pages.ts',
  });
  const found = peers.map((id) => makePeer(id, work, corpus, eleventy));
  const contenders = [...ours, { ...samePages, followsEdits: false }, ...found.filter(isPresent)];
  const samples = new Samples();
  await runRounds(contenders, corpus, samples, {
    rounds,
    say,
    works: siteWorkIds.filter((id) => only.includes(id)),
  });
  const others = { template: runTemplate, check: runCheck, demo: runDemo, search: runSearch };
  for (let round = 0; round < rounds; round += 1) {
    for (const [id, run] of Object.entries(others)) {
      if (only.some((each) => each === id)) await run({ work, corpus, samples, version, say });
    }
  }
  const built = contenders.filter(({ id }) => samples.of('cold', id).length > 0);
  return {
    date: new Date().toISOString(),
    machine: readMachine(),
    options,
    contenders,
    absent: found.filter(isAbsent),
    sizes: Object.fromEntries(built.map(({ id, outDir }) => [id, sizeOf(outDir)])),
    samples,
    scaling: options.scaling ? await runScaling(work, version, options, say) : [],
    load: { before, after: readLoad() },
  };
}

/** Writes `bench/results.json` and returns the tables. Throws when a contender builds something else than it should. */
export async function runBench(options: BenchOptions, say: Say): Promise<string> {
  const run = await inWorkFolder((work) => measure(options, work, say));
  const { samples, scaling, contenders, ...rest } = run;
  const results = {
    ...rest,
    contenders: contenders.map(({ id, name, version }) => ({ id, name, version })),
    samples: samples.all,
    scaling: scaling.map((step) => ({ count: step.count, samples: step.samples.all })),
    goals: buildGoals(samples, scaling).map((goal) => ({ ...goal, verdict: judge(goal) })),
  };
  writeFileSync(join(projectFolder, 'bench', 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  return renderBench(run);
}
