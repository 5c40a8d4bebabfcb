/** Search engines that answer as a test orders, and `notify` with a site of which only the list of changes is there. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KnownPage, renderChanges, type SiteChanges } from '../src/build/site-changes.ts';
import { notify } from '../src/notify/notify.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

/** Of the account with which Google is told. */
export { publicKey };

export interface Received {
  path: string;
  authorization: string | undefined;
  body: string;
}

export const site = 'https://example.com/careers/';
export const list = (path: string): KnownPage => ({ url: site + path });
export const ad = (name: string): KnownPage => ({ url: `${site}en/jobs/${name}/`, requisition: name });
export const ads = (count: number): KnownPage[] =>
  Array.from({ length: count }, (_, index) => ad(`job-${index}`));

const accountOf = (origin: string): string =>
  JSON.stringify({
    client_email: 'careers@example.iam.gserviceaccount.com',
    private_key: privateKey,
    private_key_id: 'k1',
    token_uri: `${origin}/token`,
  });

interface RunOptions {
  send?: boolean;
  /** For IndexNow; empty: none. */
  key?: string;
  now?: string;
  variables?: Record<string, string>;
}

export class SearchEngines {
  received: Received[] = [];
  /** How long was waited, in milliseconds. */
  waits: number[] = [];
  /** What is answered: by path, the next one first; then `{}` with 200. */
  answers: Record<string, [status: number, body?: string, headers?: Record<string, string>][]> = {};
  origin = '';
  readonly #folder = mkdtempSync(join(tmpdir(), 'rolecall-notify-'));
  readonly #server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const path = request.url ?? '';
      this.received.push({ path, authorization: request.headers.authorization, body });
      const usual = path === '/token' ? '{"access_token":"t0ken"}' : '{}';
      const [status, text = usual, headers = {}] = this.answers[path]?.shift() ?? [200];
      response.writeHead(status, headers).end(text);
    });
  });

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  close(): void {
    this.#server.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  writeChanges(changes: Partial<SiteChanges>): void {
    mkdirSync(join(this.#folder, 'api'), { recursive: true });
    const all = { since: '2026-11-22T05:00:00.000Z', added: [], changed: [], removed: [], ...changes };
    writeFileSync(join(this.#folder, 'api/changes.json'), renderChanges(all));
  }

  run({ send = true, key = '0f3a9c2e1b', now = '2026-11-23T12:00:00Z', variables = {} }: RunOptions = {}) {
    return notify({
      outDir: this.#folder,
      cacheDir: join(this.#folder, 'cache'),
      site: { url: site, indexNow: key || undefined },
      send,
      now: new Date(now),
      wait: async (milliseconds) => this.waits.push(milliseconds),
      variables: {
        GOOGLE_SERVICE_ACCOUNT: accountOf(this.origin),
        INDEXNOW_ENDPOINT: `${this.origin}/indexnow`,
        GOOGLE_INDEXING_ENDPOINT: `${this.origin}/publish`,
        ...variables,
      },
    });
  }

  /** The bodies of what was sent to a path. */
  sentTo(path: string): string[] {
    return this.received.filter((each) => each.path === path).map(({ body }) => body);
  }

  /** What Google was told. */
  published(): { url: string; type: string }[] {
    return this.sentTo('/publish').map((body) => JSON.parse(body));
  }
}
