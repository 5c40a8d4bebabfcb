/** A static host on this machine that compresses as hosts do, and remembers what it has sent. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** One answer, with its headers. */
export interface Sent {
  path: string;
  mediaType: string;
  bytes: number;
}

export interface Host {
  /** Without a slash at the end. */
  origin: string;
  /** Everything that was sent since the last call. */
  takeSent(): Sent[];
  close(): Promise<void>;
}

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
};

const isCompressible = (mediaType: string): boolean => /^text\/|javascript|json|xml|wasm/.test(mediaType);

/** What a content network does while it answers; higher levels are for files that are compressed beforehand. */
const brotliLevel = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

interface Answer {
  body: Buffer;
  headers: Record<string, string>;
}

function makeAnswer(file: string, accepted: string): Answer {
  const mediaType = mediaTypes[extname(file)] ?? 'application/octet-stream';
  const headers = { 'content-type': mediaType, 'cache-control': 'no-store' };
  const body = readFileSync(file);
  if (!isCompressible(mediaType)) return { body, headers };
  const vary = { ...headers, vary: 'accept-encoding' };
  if (/\bbr\b/.test(accepted)) {
    return { body: brotliCompressSync(body, brotliLevel), headers: { ...vary, 'content-encoding': 'br' } };
  }
  if (!/\bgzip\b/.test(accepted)) return { body, headers: vary };
  return { body: gzipSync(body, { level: 6 }), headers: { ...vary, 'content-encoding': 'gzip' } };
}

export async function serveFolder(folder: string): Promise<Host> {
  const answers = new Map<string, Answer>();
  let sent: Sent[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const key = `${accepted} ${path}`;
    try {
      const answer = answers.get(key) ?? makeAnswer(join(folder, path), accepted);
      answers.set(key, answer);
      response.writeHead(200, { ...answer.headers, 'content-length': answer.body.length });
      const before = response.socket?.bytesWritten ?? 0;
      response.end(answer.body, () => {
        const bytes = (response.socket?.bytesWritten ?? before) - before;
        sent.push({ path: pathname, mediaType: answer.headers['content-type'] ?? '', bytes });
      });
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeSent: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
