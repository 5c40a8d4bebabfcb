import { createVerify, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type KnownPage, renderChanges, type SiteChanges } from '../build/site-changes.ts';
import { notify } from './notify.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

interface Received {
  path: string;
  authorization: string | undefined;
  body: string;
}

let folder = '';
let server: Server;
let origin = '';
let received: Received[] = [];
let waits: number[] = [];
/** What the server answers: by path, the next one first; then `{}` with 200. */
let answers: Record<string, [status: number, body?: string, headers?: Record<string, string>][]> = {};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-notify-'));
  [received, waits, answers] = [[], [], {}];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const path = request.url ?? '';
      received.push({ path, authorization: request.headers.authorization, body });
      const usual = path === '/token' ? '{"access_token":"t0ken"}' : '{}';
      const [status, text = usual, headers = {}] = answers[path]?.shift() ?? [200];
      response.writeHead(status, headers).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const site = 'https://example.com/careers/';
const list = (path: string): KnownPage => ({ url: site + path });
const ad = (name: string): KnownPage => ({ url: `${site}en/jobs/${name}/`, requisition: name });
const ads = (count: number) => Array.from({ length: count }, (_, index) => ad(`job-${index}`));

function writeChanges(changes: Partial<SiteChanges>): void {
  mkdirSync(join(folder, 'api'), { recursive: true });
  const all = { since: '2026-11-22T05:00:00.000Z', added: [], changed: [], removed: [], ...changes };
  writeFileSync(join(folder, 'api/changes.json'), renderChanges(all));
}

const account = (): string =>
  JSON.stringify({
    client_email: 'careers@example.iam.gserviceaccount.com',
    private_key: privateKey,
    private_key_id: 'k1',
    token_uri: `${origin}/token`,
  });

const run = ({ send = true, key = '0f3a9c2e1b', now = '2026-11-23T12:00:00Z', variables = {} } = {}) =>
  notify({
    outDir: folder,
    cacheDir: join(folder, 'cache'),
    site: { url: site, indexNow: key || undefined },
    send,
    now: new Date(now),
    wait: async (milliseconds) => waits.push(milliseconds),
    variables: {
      GOOGLE_SERVICE_ACCOUNT: account(),
      INDEXNOW_ENDPOINT: `${origin}/indexnow`,
      GOOGLE_INDEXING_ENDPOINT: `${origin}/publish`,
      ...variables,
    },
  });

const sentTo = (path: string) => received.filter((request) => request.path === path).map(({ body }) => body);
const published = () => sentTo('/publish').map((body) => JSON.parse(body) as { url: string; type: string });

describe('notify', () => {
  test('sends nothing unless it is told to, and says what it would send', async () => {
    writeChanges({ added: [ad('cook'), list('en/')], removed: [ad('baker')] });
    expect(await run({ send: false })).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "text": "IndexNow: 3 pages to tell of
        URL_DELETED  https://example.com/careers/en/jobs/baker/
        URL_UPDATED  https://example.com/careers/en/jobs/cook/
        URL_UPDATED  https://example.com/careers/en/
      Google: 2 pages to tell of
        URL_DELETED  https://example.com/careers/en/jobs/baker/
        URL_UPDATED  https://example.com/careers/en/jobs/cook/
      Nothing was sent. To send it: npm run notify -- --send
      ",
      }
    `);
    expect(received).toEqual([]);
  });

  test('tells IndexNow of all pages, and Google of those of postings, the gone ones first', async () => {
    writeChanges({ added: [ad('cook')], changed: [list('en/')], removed: [ad('baker')] });
    const { text, exitCode } = await run();
    expect(sentTo('/indexnow').map((body) => JSON.parse(body) as unknown)).toEqual([
      {
        host: 'example.com',
        key: '0f3a9c2e1b',
        keyLocation: `${site}0f3a9c2e1b.txt`,
        urlList: [ad('baker').url, ad('cook').url, `${site}en/`],
      },
    ]);
    expect(published()).toEqual([
      { url: ad('baker').url, type: 'URL_DELETED' },
      { url: ad('cook').url, type: 'URL_UPDATED' },
    ]);
    expect(received.find(({ path }) => path === '/publish')?.authorization).toBe('Bearer t0ken');
    expect(text).toBe(
      'IndexNow: 3 pages sent, 0 refused, 0 left for later\nGoogle: 2 pages sent, 0 refused, 0 left for later\n',
    );
    expect(exitCode).toBe(0);
  });

  test('asks for the token with a signed assertion for the indexing alone', async () => {
    writeChanges({ added: [ad('cook')] });
    await run();
    const form = new URLSearchParams(sentTo('/token')[0]);
    expect(form.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
    const [header = '', claims = '', signature = ''] = form.get('assertion')?.split('.') ?? [];
    expect(
      createVerify('RSA-SHA256').update(`${header}.${claims}`).verify(publicKey, signature, 'base64url'),
    ).toBe(true);
    const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as unknown;
    expect(decode(header)).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'k1' });
    const iat = Date.parse('2026-11-23T12:00:00Z') / 1000;
    expect(decode(claims)).toEqual({
      iss: 'careers@example.iam.gserviceaccount.com',
      scope: 'https://www.googleapis.com/auth/indexing',
      aud: `${origin}/token`,
      iat,
      exp: iat + 600,
    });
  });

  test('sends at most 10,000 addresses to IndexNow at once', async () => {
    writeChanges({ changed: Array.from({ length: 20_001 }, (_, index) => list(`en/${index}/`)) });
    await run();
    const counts = sentTo('/indexnow').map(
      (body) => (JSON.parse(body) as { urlList: string[] }).urlList.length,
    );
    expect(counts).toEqual([10_000, 10_000, 1]);
  });

  test('keeps to the quota of a day, leaves the rest, and sends it the next day', async () => {
    writeChanges({ added: ads(5) });
    const variables = { GOOGLE_INDEXING_QUOTA: '2' };
    const first = await run({ variables });
    expect(first.text).toContain(
      'Google: 2 pages sent, 0 refused, 3 left for later (the quota of today is used up)',
    );
    expect(first.exitCode).toBe(1);
    expect((await run({ variables })).text).toContain('Google: 0 pages sent, 0 refused, 3 left');
    // In California it is still the day before.
    await run({ variables, now: '2026-11-24T07:59:00Z' });
    expect(published()).toHaveLength(2);
    await run({ variables, now: '2026-11-24T08:01:00Z' });
    expect(published().map(({ url }) => url)).toEqual(ads(4).map(({ url }) => url));
    expect(sentTo('/indexnow'), 'told once').toHaveLength(1);
  });

  test('sends 200 a day to Google unless told otherwise', async () => {
    writeChanges({ added: ads(201) });
    expect((await run()).text).toContain('Google: 200 pages sent, 0 refused, 1 left');
  });

  test('says of a page that was left only the last thing', async () => {
    writeChanges({ added: [ad('a'), ad('b')] });
    const variables = { GOOGLE_INDEXING_QUOTA: '1' };
    await run({ variables });
    writeChanges({ since: '2026-11-23T12:00:00.000Z', removed: [ad('b')] });
    await run({ variables, now: '2026-11-24T12:00:00Z' });
    expect(published()).toEqual([
      { url: ad('a').url, type: 'URL_UPDATED' },
      { url: ad('b').url, type: 'URL_DELETED' },
    ]);
  });

  test('waits longer and longer while a service is busy, and as long as it says', async () => {
    writeChanges({ added: [ad('cook')] });
    answers = { '/indexnow': [[503], [429], [500]], '/publish': [[429, '', { 'retry-after': '7' }]] };
    const { exitCode } = await run();
    expect(waits).toEqual([1000, 2000, 4000, 7000]);
    expect(exitCode).toBe(0);
  });

  test('gives up in the end and tells again the next time', async () => {
    writeChanges({ added: [ad('cook')] });
    answers = { '/indexnow': Array.from({ length: 5 }, (): [number] => [503]) };
    const { text, exitCode } = await run();
    expect(text).toContain(
      `IndexNow: 0 pages sent, 0 refused, 1 left for later (status 503: {})\n  left     ${ad('cook').url}`,
    );
    expect(exitCode).toBe(1);
    expect((await run()).text).toContain('IndexNow: 1 page sent, 0 refused, 0 left');
    expect(published(), 'Google was told the first time').toHaveLength(1);
  });

  test('tells what was refused, without a second try, and goes on', async () => {
    writeChanges({ added: [ad('a'), ad('b')] });
    answers = { '/indexnow': [[422, 'Not yours\u001b[2J']], '/publish': [[400, 'bad url']] };
    const { text, exitCode } = await run();
    expect(text).toContain(`refused  ${ad('a').url}  status 422: Not yours [2J`);
    expect(text).toContain('Google: 1 page sent, 1 refused, 0 left for later');
    expect([exitCode, waits]).toEqual([1, []]);
  });

  test('leaves everything when the key or the account may do nothing', async () => {
    writeChanges({ added: ads(3) });
    answers = { '/publish': [[403, 'Permission denied']], '/indexnow': [[403, 'Key not found']] };
    expect((await run()).text).toContain(
      'Google: 0 pages sent, 0 refused, 3 left for later (status 403: Permission denied)',
    );
    answers = { '/token': [[401, 'invalid_grant']] };
    expect((await run()).text).toContain('3 left for later (no token, status 401: invalid_grant)');
    expect(published()).toHaveLength(1);
  });

  test('says so when nobody answers', async () => {
    writeChanges({ added: [ad('cook')] });
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await new Promise((resolve) => other.close(resolve));
    const { text } = await run({ variables: { INDEXNOW_ENDPOINT: `http://127.0.0.1:${port}/` } });
    expect(text).toMatch(
      /IndexNow: 0 pages sent, 0 refused, 1 left for later \(fetch failed: .*ECONNREFUSED/,
    );
    expect(waits).toHaveLength(4);
  });

  test('says what is not set, and does not tell of it later', async () => {
    writeChanges({ added: [ad('cook')] });
    const { text, exitCode } = await run({ key: '', variables: { GOOGLE_SERVICE_ACCOUNT: '' } });
    expect(text).toBe(
      'IndexNow: not told, `indexNow` is not in site.yaml\nGoogle: not told, GOOGLE_SERVICE_ACCOUNT is not set\n',
    );
    expect([exitCode, received]).toEqual([0, []]);
  });

  test('has nothing to tell when no earlier build is known', async () => {
    writeChanges({ since: null });
    const { text, exitCode } = await run();
    expect(text).toContain('Nothing is known of an earlier build');
    expect([exitCode, received]).toEqual([0, []]);
  });

  test('rejects a folder without a site, and an account that is none, without telling the secret', async () => {
    await expect(run()).rejects.toThrow(/^Unexpected folder without .*api.changes\.json/);
    writeChanges({});
    const variables = {
      GOOGLE_SERVICE_ACCOUNT: '{"client_email":"a","private_key":"s3cret","token_uri":"https://a"}',
    };
    const error = await run({ variables }).catch((thrown: Error) => thrown);
    expect(error).toBeInstanceOf(RangeError);
    expect(String(error)).not.toContain('s3cret');
  });
});
