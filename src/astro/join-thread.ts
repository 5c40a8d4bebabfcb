/** Joins the shards of one large locale, beside the thread of the build, whose memory is full of postings. */
import { parentPort, workerData } from 'node:worker_threads';
import { openSealedFolder } from '../build/sealed-folder.ts';
import { UnexpectedShape } from '../search-index/cbor.ts';
import type { Frame } from '../search-index/pagefind-files.ts';
import type { JoinedShard, ShardIndex } from '../search-index/shard.ts';
import { joinLocale, type SearchIndex } from './join-locale.ts';

export interface JoinJob {
  folder: string;
  /** Of what this thread reads; none for what it will be sent. */
  indexKeys: (string | undefined)[];
}

/** Positions of what could not be read. */
export type KeptAnswer = { lacking: number[] };

/** What is read is not sent. */
export interface JoinRequest {
  shards: (Omit<JoinedShard, 'index'> & { index: ShardIndex | undefined })[];
  frame: Frame;
}

/** Without an index when the shards do not make one as we know it. */
export type JoinAnswer = { joined: SearchIndex | undefined };

const { folder, indexKeys } = workerData as JoinJob;
const kept = openSealedFolder(folder, false);
const indexes = indexKeys.map((key) => (key ? (kept.read(key) as ShardIndex | undefined) : undefined));

async function join({ shards, frame }: JoinRequest): Promise<SearchIndex | undefined> {
  const whole = shards.map((shard, position) => ({ ...shard, index: shard.index ?? indexes[position] }));
  try {
    return await joinLocale(whole as JoinedShard[], frame);
  } catch (error) {
    if (error instanceof UnexpectedShape) return undefined;
    throw error;
  }
}

parentPort?.once('message', async (request: JoinRequest | undefined) => {
  if (request) parentPort?.postMessage({ joined: await join(request) } satisfies JoinAnswer);
});
parentPort?.postMessage({
  lacking: indexes.flatMap((index, position) => (index ? [] : [position])),
} satisfies KeptAnswer);
