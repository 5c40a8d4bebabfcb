/** A site behind a slow line: each answer arrives in small parts, which end anywhere, within words as well. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Server } from './built-site.ts';

/** Bytes of a part; about fourteen a page. */
const partSize = 2500;

/** Milliseconds between two parts: more than a browser takes to draw one. */
const pause = 40;

async function* slowly(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += partSize) {
    yield bytes.subarray(start, start + partSize);
    await wait(pause);
  }
}

export async function serveSlowly(site: Server): Promise<Server> {
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? '/', site.url));
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    Readable.from(slowly(await answer.bytes())).pipe(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
