/** Asks Google for a token: https://developers.google.com/identity/protocols/oauth2/service-account#httprest. */
import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { isAccepted, post, toReason, type Wait } from './post.ts';

export interface ServiceAccount {
  email: string;
  key: KeyObject;
  keyId: string | undefined;
  tokenUri: string;
}

const scope = 'https://www.googleapis.com/auth/indexing';
const lifetimeSeconds = 600;

/** Throws a `RangeError` when the text is not the file of a service account. */
export function parseServiceAccount(json: string): ServiceAccount {
  try {
    const file = JSON.parse(json) as Record<string, string>;
    const { client_email: email, private_key: key, private_key_id: keyId, token_uri: tokenUri } = file;
    if (!email || !key || !tokenUri || !URL.canParse(tokenUri)) throw new TypeError('A key is missing');
    return { email, key: createPrivateKey(key), keyId, tokenUri };
  } catch {
    // What was thrown may quote the secret.
    throw new RangeError(
      'Unexpected GOOGLE_SERVICE_ACCOUNT, expected the text of the JSON file that Google gives for a service account',
    );
  }
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A signed JWT with which the account asks for a token. */
export function signAssertion({ email, key, keyId, tokenUri }: ServiceAccount, now: Date): string {
  const issued = Math.floor(now.valueOf() / 1000);
  const header = { alg: 'RS256', typ: 'JWT', ...(keyId && { kid: keyId }) };
  const claims = { iss: email, scope, aud: tokenUri, iat: issued, exp: issued + lifetimeSeconds };
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
}

/** The token, or why there is none. */
export async function fetchToken(
  account: ServiceAccount,
  now: Date,
  wait: Wait,
): Promise<{ token: string } | { reason: string }> {
  const body = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion: signAssertion(account, now),
  });
  const answer = await post(account.tokenUri, { headers: {}, body }, wait);
  if (!isAccepted(answer)) return { reason: `no token, ${toReason(answer)}` };
  try {
    const { access_token: token } = JSON.parse(answer.text) as { access_token?: unknown };
    if (typeof token === 'string') return { token };
  } catch {
    // Said below.
  }
  return { reason: 'no token in the answer of Google' };
}
