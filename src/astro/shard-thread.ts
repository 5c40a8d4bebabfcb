/** One thread with a Pagefind of its own: makes shards of the records that it is sent, until it is told to end. */
import { parentPort } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { close } from 'pagefind';
import { hexDigest } from '../build/digest.ts';
import { UnexpectedShape } from '../search-index/cbor.ts';
import { type Frame, readFrame } from '../search-index/pagefind-files.ts';
import { makeShard, type Shard } from '../search-index/shard.ts';
import type { SearchRecord } from '../views/search-records.ts';
import { indexRecords } from './index-records.ts';

export interface ShardRequest {
  id: number;
  records: SearchRecord[];
}

export type ShardAnswer = { id: number } & (
  | { shard: Shard; frame: Frame }
  /** What is not as we know it of Pagefind. */
  | { unexpected: string }
);

const tools = { gunzip: gunzipSync, digest: hexDigest };

async function answer({ id, records }: ShardRequest): Promise<ShardAnswer> {
  const files = await indexRecords(records);
  const sorts = new Map(records.map(({ url, sort }) => [url, sort]));
  try {
    const shard = makeShard(files, sorts, tools);
    return { id, shard, frame: readFrame(files) };
  } catch (error) {
    if (error instanceof UnexpectedShape) return { id, unexpected: error.message };
    throw error;
  }
}

let pending = 0;

parentPort?.on('message', async (request: ShardRequest | undefined) => {
  if (!request) {
    await close();
    process.exit();
  }
  // While Pagefind works, nothing but its process keeps this thread alive, so that both end together.
  pending += 1;
  parentPort?.unref();
  const made = await answer(request);
  pending -= 1;
  if (pending === 0) parentPort?.ref();
  parentPort?.postMessage(made);
});
