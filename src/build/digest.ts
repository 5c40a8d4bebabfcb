import { hash } from 'node:crypto';

/** Of texts in order; where one ends and the next begins matters. */
export function digest(...texts: string[]): string {
  return hash('sha256', texts.map((text) => `${text.length}:${text}`).join(''), 'base64url').slice(0, 27);
}

export const digestBytes = (bytes: Uint8Array): string => hash('sha256', bytes, 'base64url').slice(0, 27);

/** For names of files: no two of them differ in upper and lower case alone. */
export const hexDigest = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex').slice(0, 32);
