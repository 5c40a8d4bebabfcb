/** Builds of the corpus by all contenders in turns. */
import { addDays } from '../src/postings/calendar-date.ts';
import { localeToSegment } from '../src/urls.ts';
import { type Contender, runContender } from './contenders/contender.ts';
import { benchDay } from './corpus/ad.ts';
import { type Corpus, removeAd, writeAd } from './corpus/folders.ts';
import { readOutput } from './measure/output.ts';
import type { Samples } from './samples.ts';
import { type SiteWork, siteWorkIds } from './works.ts';

export type Say = (line: string) => void;

const editedAd = 5;
const removedAd = 9;

/** Edits the corpus and returns how to take that back. */
function edit(corpus: Corpus, work: SiteWork): () => void {
  const count = Math.max(...corpus.ads.keys()) + 1;
  if (work === 'edited') {
    writeAd(corpus, editedAd, 1);
    return () => writeAd(corpus, editedAd);
  }
  if (work === 'added') {
    writeAd(corpus, count);
    return () => removeAd(corpus, count);
  }
  if (work === 'removed') {
    removeAd(corpus, removedAd);
    return () => writeAd(corpus, removedAd);
  }
  return () => {};
}

/** Throws when the page of the edited ad is still the old one. */
function checkEdit({ outDir, name }: Contender, { ads }: Corpus): void {
  const ad = ads.get(editedAd);
  const file = `${localeToSegment(ad?.locale ?? '')}/jobs/${ad?.slug}/index.html`;
  if (!readOutput(outDir, file).includes(ad?.title ?? '')) {
    throw new Error(`Unexpected old title in \`${file}\` of ${name}, expected \`${ad?.title}\``);
  }
}

/** An edit of one posting around some work; the corpus is as before afterwards. */
export async function withEdit(corpus: Corpus, work: () => Promise<void>): Promise<void> {
  const undo = edit(corpus, 'edited');
  await work();
  undo();
}

export interface RoundsOptions {
  rounds: number;
  works: readonly SiteWork[];
  say: Say;
}

/**
 * In every round each contender does each work, one after the other. A work is done on what the one before has left; the
 * corpus is as before at the end of a round.
 */
export async function runRounds(
  contenders: readonly Contender[],
  corpus: Corpus,
  samples: Samples,
  { rounds, works, say }: RoundsOptions,
): Promise<void> {
  if (works.length === 0) return;
  for (let round = 1; round <= rounds; round += 1) {
    const undo: (() => void)[] = [];
    for (const work of siteWorkIds.filter((id) => id === 'cold' || works.includes(id))) {
      undo.unshift(edit(corpus, work));
      const today = work === 'closed' ? addDays(benchDay, 1) : benchDay;
      for (const contender of contenders) {
        const isRebuild = work !== 'cold' && work !== 'unchanged';
        if (isRebuild && !contender.followsEdits) continue;
        if (work === 'cold') contender.reset();
        const { sample } = await runContender(contender, corpus, today);
        if (work === 'edited') checkEdit(contender, corpus);
        samples.add(work, contender.id, sample);
        say(`round ${round} of ${rounds} · ${work} · ${contender.name} · ${sample.wall.toFixed(2)} s`);
      }
    }
    for (const each of undo) each();
  }
}
