/** Numbers by which aggregators know a job again. */

import type { Place } from '../../postings/places.ts';
import type { Posting } from '../../postings/posting.ts';
import { localeToSegment } from '../../urls.ts';

/**
 * The number of a posting at a place. It follows from nothing but the requisition, the language and the place, so it
 * stays as it is when other places are added, and when anything else of the posting changes.
 *
 * @example referenceOf({ requisition: 'gardener', locale: 'pt-BR' }, { key: 'br-recife' }) // → 'gardener.pt-br.br-recife'
 */
export const referenceOf = (
  { requisition, locale }: Pick<Posting, 'requisition' | 'locale'>,
  { key }: Pick<Place, 'key'>,
): string => `${requisition}.${localeToSegment(locale)}.${key}`;

const mask = (1n << 64n) - 1n;
const encoder = new TextEncoder();

/** FNV-1a of 64 bits, in 16 hexadecimal digits. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of encoder.encode(text)) value = ((value ^ BigInt(byte)) * 0x100000001b3n) & mask;
  return value.toString(16).padStart(16, '0');
}

const hashed = 17;

/** The same in at most so many characters (18 or more): what is longer ends in a digest of the whole. */
export function shortReference(reference: string, maximum: number): string {
  const characters = [...reference];
  if (characters.length <= maximum) return reference;
  return `${characters.slice(0, maximum - hashed).join('')}-${hash(reference)}`;
}
