import { hash } from 'node:crypto';

const digestLength = 27;

/** Of texts in order; where one ends and the next begins matters. */
export function digest(...texts: string[]): string {
  const framed = texts.map((text) => `${text.length}:${text}`).join('');
  return hash('sha256', framed, 'base64url').slice(0, digestLength);
}

export const digestBytes = (bytes: Uint8Array): string =>
  hash('sha256', bytes, 'base64url').slice(0, digestLength);

/** For names of files: no two of them differ in upper and lower case alone. */
export const hexDigest = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex').slice(0, 32);
