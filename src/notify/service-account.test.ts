import { createVerify } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ad, publicKey, SearchEngines } from '../../test/search-engines.ts';

let engines: SearchEngines;
beforeEach(async () => {
  engines = await new SearchEngines().open();
});
afterEach(() => engines.close());

describe('the token of Google', () => {
  test('asks for the token with a signed assertion for the indexing alone', async () => {
    engines.writeChanges({ added: [ad('cook')] });
    await engines.run();
    const form = new URLSearchParams(engines.sentTo('/token')[0]);
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
      aud: `${engines.origin}/token`,
      iat,
      exp: iat + 600,
    });
  });
});
