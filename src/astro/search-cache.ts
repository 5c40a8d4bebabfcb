import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { digestBytes } from '../build/digest.ts';
import { openSealedFolder, type SealedFolder } from '../build/sealed-folder.ts';
import { entryPath, type Files } from '../search-index/pagefind-files.ts';
import type { CareersSite } from '../views/careers-site.ts';
import type { DigestOf } from '../views/pages.ts';
import { makeSearchRecord } from '../views/search-records.ts';
import { indexShards } from './index-shards.ts';
import type { SearchIndex } from './join-locale.ts';
import {
  joinPlan,
  type LocalePlan,
  lackingShards,
  newShards,
  planLocale,
  readKept,
  type ShardPlan,
  takeShard,
} from './locale-plan.ts';
import { indexLocales, joinIndexes, searchedLocales } from './search-index.ts';

export interface SearchIndexOptions {
  cacheDir: string;
  /** Of everything but the content that decides what is in the index. */
  engineKey: string;
  /** Takes nothing from earlier runs. */
  fresh: boolean;
  /** How many index at the same time; none: as many as are useful. The index is the same. */
  processes?: number;
  /** A test may put another in its place. */
  makeShards?: typeof indexShards;
}

/** The index of each locale: joined from its shards, or else Pagefind's own. */
async function indexPlans(
  careers: CareersSite,
  plans: readonly LocalePlan[],
  kept: SealedFolder,
): Promise<SearchIndex[]> {
  const joined = new Map<LocalePlan, SearchIndex>();
  for (const plan of plans) {
    const index = await joinPlan(plan, kept);
    if (index) joined.set(plan, index);
  }
  const others = plans.filter((plan) => !plan.whole && !joined.has(plan));
  const wholes =
    others.length > 0 &&
    (await indexLocales(
      careers,
      others.map(({ locale }) => locale),
    ));
  for (const plan of others) {
    plan.whole = wholes ? wholes.get(plan.locale) : undefined;
    kept.write(plan.wholeKey, plan.whole);
  }
  return plans.map((plan) => joined.get(plan) ?? { files: plan.whole ?? new Map(), digests: new Map() });
}

/**
 * The search index of the site: files below its folder, with the digests of what is in them. Shards whose postings are
 * the same as in an earlier run are not indexed again.
 */
export async function makeSearchIndex(
  careers: CareersSite,
  digestOf: DigestOf,
  { cacheDir, engineKey, fresh, processes, makeShards = indexShards }: SearchIndexOptions,
): Promise<SearchIndex> {
  const kept = openSealedFolder(join(cacheDir, 'search'), fresh);
  const plans = searchedLocales(careers).map((locale) => planLocale(careers, locale, digestOf, engineKey));
  const make = (lists: readonly ShardPlan[][]): Promise<void> => {
    const missing = plans.flatMap((plan, index) => (lists[index] ?? []).map((shard) => ({ plan, shard })));
    const work = {
      next: () => {
        while (missing[0]?.plan.isUnexpected) missing.shift();
        return missing.shift();
      },
      recordsOf: ({ shard }: { shard: ShardPlan }) =>
        shard.postings.map((posting) => makeSearchRecord(careers, posting)),
      onMade: ({ plan, shard }: (typeof missing)[number], answer: Parameters<typeof takeShard>[2]) =>
        takeShard(plan, shard, answer, kept),
    };
    return makeShards(work, Math.min(processes ?? availableParallelism(), missing.length));
  };
  for (const plan of plans) plan.whole = kept.read(plan.wholeKey) as Files | undefined;
  const making = make(plans.map((plan) => newShards(plan, kept)));
  // While other processes index what is new, this one reads what is not.
  for (const plan of plans) readKept(plan, kept);
  let indexes: SearchIndex[];
  try {
    await making;
    await make(await Promise.all(plans.map(lackingShards)));
    indexes = await indexPlans(careers, plans, kept);
  } finally {
    for (const { joining } of plans) joining?.end();
  }
  kept.prune();
  const files = joinIndexes(indexes.map((index) => index.files));
  const known = new Map(indexes.flatMap(({ digests }) => [...digests]));
  // The entry of the site is another than that of each locale.
  known.delete(entryPath);
  return {
    files,
    digests: new Map([...files].map(([path, content]) => [path, known.get(path) ?? digestBytes(content)])),
  };
}
