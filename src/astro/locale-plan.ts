/** What the search index of a locale is made of, and what earlier runs have kept of it. */
import { digest } from '../build/digest.ts';
import type { SealedFolder } from '../build/sealed-folder.ts';
import type { Posting } from '../postings/posting.ts';
import { UnexpectedShape } from '../search-index/cbor.ts';
import { fragmentFiles, type ShardPages } from '../search-index/join-shards.ts';
import type { Files, Frame } from '../search-index/pagefind-files.ts';
import type { Shard, ShardIndex } from '../search-index/shard.ts';
import { type CareersSite, localeBoard } from '../views/careers-site.ts';
import type { DigestOf } from '../views/pages.ts';
import { type JoinBeside, joinBeside } from './join-beside.ts';
import { joinLocale, type SearchIndex } from './join-locale.ts';
import { divideIntoShards } from './search-shards.ts';
import type { ShardAnswer } from './shard-thread.ts';

/** Fewer are joined before another thread has started. */
const shardsWorthAThread = 8;

export interface ShardPlan {
  postings: Posting[];
  pagesKey: string;
  indexKey: string;
  pages?: ShardPages | undefined;
  index?: ShardIndex | undefined;
}

export interface LocalePlan {
  locale: string;
  shards: ShardPlan[];
  /** Pagefind is not as we know it, so the locale has no shards. */
  isUnexpected: boolean;
  wholeKey: string;
  /** Pagefind's own index of the locale, when it has no shards. */
  whole?: Files | undefined;
  frameKey: string;
  frame?: Frame | undefined;
  joinedKey: string;
  joined?: SearchIndex | undefined;
  /** The thread that joins the shards of a large locale. */
  joining?: JoinBeside;
}

/** Keys follow from the code, the site and the postings; equal keys make equal bytes. */
export function planLocale(
  careers: CareersSite,
  locale: string,
  digestOf: DigestOf,
  engineKey: string,
): LocalePlan {
  const siteKey = digest(engineKey, JSON.stringify(careers.site), locale);
  const shards = divideIntoShards(localeBoard(careers, locale).listed).map((postings): ShardPlan => {
    const key = digest(siteKey, ...postings.map(digestOf));
    return { postings, pagesKey: digest(key, 'pages'), indexKey: digest(key, 'index') };
  });
  const keyOf = (part: string) => digest(siteKey, part, ...shards.map(({ pagesKey }) => pagesKey));
  return {
    locale,
    shards,
    isUnexpected: false,
    wholeKey: keyOf('whole'),
    frameKey: digest(siteKey, 'frame'),
    joinedKey: keyOf('joined'),
  };
}

/** Shards that no run has made yet, as far as their files' names tell. */
export const newShards = ({ whole, shards }: LocalePlan, kept: SealedFolder): ShardPlan[] =>
  whole ? [] : shards.filter(({ pagesKey, indexKey }) => !kept.has(pagesKey) || !kept.has(indexKey));

/**
 * Reads what is kept, but no more of it than the plan still lacks. Words of a large locale are read by the thread that
 * is to join them.
 */
export function readKept(plan: LocalePlan, kept: SealedFolder): void {
  if (plan.whole) return;
  plan.frame ??= kept.read(plan.frameKey) as Frame | undefined;
  plan.joined ??= kept.read(plan.joinedKey) as SearchIndex | undefined;
  if (!plan.joined && plan.shards.length >= shardsWorthAThread) {
    const indexKeys = plan.shards.map(({ indexKey }) => (kept.has(indexKey) ? indexKey : undefined));
    plan.joining = joinBeside({ folder: kept.path, indexKeys });
  }
  for (const shard of plan.shards) {
    shard.pages ??= kept.read(shard.pagesKey) as ShardPages | undefined;
    if (!plan.joined && !plan.joining) shard.index ??= kept.read(shard.indexKey) as ShardIndex | undefined;
  }
}

/** Shards that the plan still lacks. A frame comes with any that has pages. */
export async function lackingShards(plan: LocalePlan): Promise<ShardPlan[]> {
  const { whole, isUnexpected, shards, frame, joined, joining } = plan;
  if (whole || isUnexpected) return [];
  const unread = joining ? new Set(await joining.lacking) : undefined;
  const lacking = shards.filter(({ pages, index }, position) => {
    const hasIndex = joined || index || (unread && !unread.has(position));
    return !pages || !hasIndex;
  });
  const any = frame ? undefined : shards.find(({ pages }) => pages && pages.pages.length > 0);
  return lacking.length === 0 && any ? [any] : lacking;
}

/** Takes and keeps a shard that has been made. */
export function takeShard(plan: LocalePlan, shard: ShardPlan, answer: ShardAnswer, kept: SealedFolder): void {
  if ('unexpected' in answer) {
    plan.isUnexpected = true;
    return;
  }
  const { language, pages, index } = answer.shard;
  shard.pages = { language, pages };
  shard.index = index;
  kept.write(shard.pagesKey, shard.pages);
  kept.write(shard.indexKey, shard.index);
  if (plan.frame || pages.length === 0) return;
  plan.frame = answer.frame;
  kept.write(plan.frameKey, plan.frame);
}

/** Joins the shards of a plan that lacks none; no index when they do not make one as we know it. */
async function join({ shards, joining }: LocalePlan, frame: Frame): Promise<SearchIndex | undefined> {
  if (joining) {
    const facts = shards.map(({ pages, index }) => ({
      language: pages?.language ?? '',
      pages: (pages?.pages ?? []).map(({ wordCount, digest, sort }) => ({ wordCount, digest, sort })),
      index,
    }));
    return joining.join({ shards: facts, frame });
  }
  try {
    return await joinLocale(
      shards.map(({ pages, index }) => ({ ...pages, index }) as Shard),
      frame,
    );
  } catch (error) {
    if (error instanceof UnexpectedShape) return undefined;
    throw error;
  }
}

/** The index of a locale from its shards; none when there is no word in it or Pagefind is not as we know it. */
export async function joinPlan(plan: LocalePlan, kept: SealedFolder): Promise<SearchIndex | undefined> {
  const { frame, isUnexpected, whole } = plan;
  if (whole || isUnexpected || !frame) return undefined;
  if (!plan.joined) {
    plan.joined = await join(plan, frame);
    if (!plan.joined) return undefined;
    kept.write(plan.joinedKey, plan.joined);
  }
  const fragments = fragmentFiles(plan.shards.flatMap(({ pages }) => pages ?? []));
  return {
    files: new Map([...frame, ...plan.joined.files, ...fragments.files]),
    digests: new Map([...plan.joined.digests, ...fragments.digests]),
  };
}
