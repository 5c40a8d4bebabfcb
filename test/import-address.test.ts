/** What an address may answer, from a server on this machine. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInput } from '../src/intake/read-input.ts';

const megabyte = Buffer.alloc(1024 * 1024, 'a');

const answers: Record<string, RequestListener> = {
  '/silent': () => {},
  '/drip': (_, response) => void response.write('Clerk'),
  '/large': (_, response) => {
    let sent = 0;
    const more = () => {
      while (sent++ < 40) if (!response.write(megabyte)) return void response.once('drain', more);
      response.end();
    };
    more();
  },
  '/broken': (_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('Clerk');
    response.socket?.destroy();
  },
  '/round': (_, response) => void response.writeHead(302, { location: '/round' }).end(),
  '/data': (_, response) => void response.writeHead(302, { location: 'data:text/plain,Clerk' }).end(),
  '/nowhere': (_, response) => void response.writeHead(302, { location: 'http://' }).end(),
  '/picture': (_, response) => void response.end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])),
  '/polish': (_, response) => {
    response.setHeader('content-type', 'text/plain; charset=iso-8859-2');
    response.end(Buffer.from([0x4b, 0x73, 0x69, 0xea, 0x67, 0x6f, 0x77, 0x79]));
  },
  '/odd': (_, response) => {
    response.setHeader('content-type', 'text/plain; charset=x-none');
    response.end(Buffer.from([0x42, 0xe4, 0x63, 0x6b, 0x65, 0x72]));
  },
  '/busy': (_, response) => void response.writeHead(503).end('<h1>Busy</h1>'),
  '/moved': (_, response) => void response.writeHead(307, { location: '/jobs.txt?page=1' }).end(),
  '/jobs.txt?page=1': (_, response) => void response.end('Clerk'),
};

const server = createServer((request, response) => answers[request.url ?? '']?.(request, response));
const folder = mkdtempSync(join(tmpdir(), 'import-address-'));
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ['nothing at all', '/silent', /^Unexpected silence of `.*`, expected an answer within `0\.3` seconds$/],
  ['a beginning without an end', '/drip', /^Unexpected silence/],
  ['more than anybody reads', '/large', /^Unexpected size of `.*`, expected at most `32` MB$/],
  ['half of what it promised', '/broken', /^Unexpected failure to reach/],
  ['itself again and again', '/round', /^Unexpected redirects from `.*`, expected at most `5`$/],
  ['an address that is not of the web', '/data', /^Unexpected address `data:`/],
  ['no address', '/nowhere', /^Unexpected address `http:\/\/`/],
  ['a picture', '/picture', /^Unexpected document/],
  ['an error', '/busy', /^Unexpected answer `503`/],
])('%s is refused in one sentence', async (_, path, message) => {
  const patience = path === '/silent' || path === '/drip' ? 300 : 20_000;
  await expect(readInput(`${origin}${path}`, patience)).rejects.toThrow(RangeError);
  await expect(readInput(`${origin}${path}`, patience)).rejects.toThrow(message);
});

test.each([
  ['of the answer', '/polish', 'Księgowy'],
  ['that nobody knows', '/odd', 'Bäcker'],
])('an encoding %s is read', async (_, path, text) => {
  expect((await readInput(`${origin}${path}`)).text).toBe(text);
});

test('a redirect keeps the name of what was asked for', async () => {
  const { name, text } = await readInput(`${origin}/moved`);
  expect([name.endsWith('/moved'), text]).toEqual([true, 'Clerk']);
});

test('the encoding that a page names is read', async () => {
  const path = join(folder, 'word.html');
  const page = '<meta http-equiv=Content-Type content="text/html; charset=iso-8859-2"><p>Ksi\u00eagowy</p>';
  writeFileSync(path, Buffer.from(page, 'latin1'));
  expect((await readInput(path)).text).toContain('Księgowy');
});
